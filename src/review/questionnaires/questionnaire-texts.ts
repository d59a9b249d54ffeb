import { sql } from "kysely"
import type { Lang } from "../../platform/languages.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import { released } from "../../secretariat/access/releases.ts"
import type { Job, Translatable, Unit, Which } from "../../secretariat/memory/registers.ts"
import { BODY, CHAIN, keeps, QUESTIONNAIRE } from "./find-questionnaire.ts"
import type { QuestionnaireFacts, Status } from "./questionnaire.ts"
import { placed, textKeys } from "./structure.ts"
import { isStale, renderedBefore, textsOf, type TextRow } from "./words.ts"
import { writeText } from "./write-text.ts"

/** What is adopted is frozen, in every language. */
const LIVES: readonly Status[] = ["draft", "issued"]

/** The words of questionnaires, as far as they were given to this translator, or are the secretariat's. */
export const questionnaireTexts: Translatable = {
  kind: QUESTIONNAIRE,
  async list(caller) {
    const rows = await visibleTasks(caller).execute()
    return rows.map(({ questionnaire, lang, at: since }) => ({
      kind: QUESTIONNAIRE,
      subject: questionnaire,
      lang,
      since,
    }))
  },
  find: findJob,
  async write(caller, job, { unit, body }) {
    await holdSource(caller, job.subject, unit)
    await writeText(caller, { id: job.subject, lang: job.from }, { key: unit.key, lang: job.lang, body })
  },
}

/** The one door to running tasks: a translator's own, and all of what the secretariat sees. */
function visibleTasks(caller: Caller) {
  const seen = released(caller, sql.ref("questionnaire_translation.questionnaire"))
  return caller.db
    .selectFrom("questionnaire_translation")
    .innerJoin("questionnaire", "questionnaire.id", "questionnaire_translation.questionnaire")
    .where("questionnaire_translation.status", "=", "assigned")
    .where("questionnaire.status", "in", [...LIVES])
    .where(
      sql<boolean>`(questionnaire_translation.assignee = ${caller.actor.account}
        or (${keeps(caller.actor)} and ${seen}))`,
    )
    .select(["questionnaire_translation.questionnaire", "questionnaire_translation.lang", "assignee"])
    .select("questionnaire_translation.at")
    .orderBy("questionnaire_translation.at")
    .orderBy("questionnaire_translation.id")
    .limit(MAX_TASKS)
    .$castTo<{ questionnaire: string; lang: Lang; assignee: string; at: Date }>()
}

/** Holds the version until the deed is done: nobody writes the source anew under the translator. */
async function holdSource(
  caller: Caller,
  questionnaire: string,
  { key, number, source }: Unit,
): Promise<void> {
  await caller.db
    .selectFrom("questionnaire")
    .select("id")
    .where("id", "=", questionnaire)
    .forUpdate()
    .execute()
  const now = await caller.db
    .selectFrom("question_text")
    .select("number")
    .where("questionnaire", "=", questionnaire)
    .where("key", "=", key)
    .where("number", "=", number)
    .where("body", "=", source)
    .executeTakeFirst()
  if (!now) throw problem("memory.problem_source_moved", 409)
}

/** Tasks that one list shows. */
const MAX_TASKS = 200

async function findJob(caller: Caller, which: Which): Promise<Job | null> {
  const task = await visibleTasks(caller)
    .where("questionnaire_translation.questionnaire", "=", which.subject)
    .where("questionnaire_translation.lang", "=", which.lang)
    .executeTakeFirst()
  if (!task) return null
  const facts = await caller.db
    .selectFrom("questionnaire")
    .select(["id", "code", "version", "lang", "structure"])
    .where("id", "=", which.subject)
    .$castTo<Pick<QuestionnaireFacts, "id" | "code" | "version" | "lang" | "structure">>()
    .executeTakeFirstOrThrow()
  const rows = await textsOf(caller, facts.id)
  const before = await renderedBefore(caller, facts.id)
  const mine = task.assignee === caller.actor.account
  return {
    ...which,
    from: facts.lang,
    symbol: `${facts.code} ${facts.version}`,
    body: BODY,
    ...CHAIN,
    units: unitsOf(facts, { rows, before, lang: which.lang }),
    can: { translate: mine && may(caller.actor, "text.translate"), approve: keeps(caller.actor) },
  }
}

type Words = { rows: readonly TextRow[]; before: ReadonlyMap<string, string>; lang: Lang }

/** In the order in which it is read, each with its number and the provisions that it asks about. */
function unitsOf(
  { structure, lang: from }: Pick<QuestionnaireFacts, "structure" | "lang">,
  { rows, before, lang }: Words,
): Unit[] {
  const own = rows.filter((row) => row.lang === from)
  const numbers = new Map(own.map(({ key, number }) => [key, number]))
  const order = new Map(textKeys(structure).map((key, index) => [key, index]))
  const questions = placed(structure)
  const targets = new Map(rows.filter((row) => row.lang === lang).map((row) => [row.key, row]))
  return own
    .toSorted((a, b) => placeOf(a.key) - placeOf(b.key))
    .map(({ key, body, number }) => {
      const target = targets.get(key)
      const question = questions.findLast((one) => key === one.key || key.startsWith(`${one.key}.`))
      const stale = target && isStale(target, numbers)
      return {
        key,
        label: question?.number ?? null,
        provisions: question?.key === key ? question.provisions : [],
        source: body,
        number,
        rendered: target ? (stale ? (before.get(`${key} ${target.follows}`) ?? null) : body) : null,
        translation: target?.body ?? null,
        standing: !target ? "missing" : stale ? "stale" : "current",
      }
    })

  /** What belongs to a key, such as its guidance, stands behind it. */
  function placeOf(key: string): number {
    for (let part = key; part; part = part.slice(0, Math.max(0, part.lastIndexOf(".")))) {
      const place = order.get(part)
      if (place !== undefined) return place + (part === key ? 0 : 0.5)
    }
    return order.size
  }
}

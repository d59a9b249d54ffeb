import { sql } from "kysely"
import { notFound } from "../../platform/problem.ts"
import type { Lang } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import { capacities, may } from "../access/may.ts"
import { MAX_TEXTS } from "./negotiation.ts"
import { MAX_TASKS, type TranslationTask } from "./translation.ts"

export type TaskFacts = {
  readonly id: string
  readonly text: string
  readonly assignee: string
  readonly lang: Lang
  readonly at: Date
  readonly thing: string
  readonly field: string
  readonly label: string | null
  readonly source_lang: Lang
  readonly negotiation: string
  readonly matter: string
}

/** What a role has to be limited to, if it is limited, to keep the texts of a negotiation. */
const MATTER = sql<string>`coalesce(negotiation.matter, negotiation.id)`

/**
 * The one door to translation tasks: a translator's own, and all for the secretariat. A task lets its translator read
 * the one text that it is about, drafts included, and nothing else of the negotiation.
 */
function visibleTasks(caller: Caller) {
  const keeping = capacities(caller.actor, "text.keep").map(({ matter }) => matter)
  return caller.db
    .selectFrom("translation_task")
    .innerJoin("content_text", "content_text.id", "translation_task.text")
    .innerJoin("negotiation", "negotiation.id", "content_text.negotiation")
    .where("translation_task.status", "=", "assigned")
    .where(
      sql<boolean>`(${keeping.includes(null)} or ${MATTER} = any(${keeping}::uuid[])
        or translation_task.assignee = ${caller.actor.account})`,
    )
    .select([
      "translation_task.id",
      "translation_task.text",
      "translation_task.assignee",
      "translation_task.lang",
      "translation_task.at",
      "content_text.thing",
      "content_text.field",
      "content_text.label",
      "content_text.lang as source_lang",
      "content_text.negotiation",
      MATTER.as("matter"),
    ])
    .$castTo<TaskFacts>()
}

export async function getTask(caller: Caller, id: string): Promise<TaskFacts> {
  const found = await visibleTasks(caller).where("translation_task.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

export async function showTranslation(caller: Caller, input: { task: string }): Promise<TranslationTask> {
  const task = await getTask(caller, input.task)
  const [described] = await describe(caller, [task])
  if (!described) throw notFound()
  return described
}

/** A translator's queue, the oldest first. */
export async function listMyTranslations(caller: Caller): Promise<{ tasks: TranslationTask[] }> {
  const tasks = await visibleTasks(caller)
    .where("translation_task.assignee", "=", caller.actor.account ?? "00000000-0000-0000-0000-000000000000")
    .orderBy("translation_task.at")
    .orderBy("translation_task.id")
    .limit(MAX_TASKS)
    .execute()
  return { tasks: await describe(caller, tasks) }
}

/** The tasks of one negotiation and language that the caller has or keeps, in the order of the texts. */
export async function tasksIn(
  caller: Caller,
  { negotiation, lang }: { negotiation: string; lang: Lang },
): Promise<TranslationTask[]> {
  const tasks = await visibleTasks(caller)
    .where("content_text.negotiation", "=", negotiation)
    .where("translation_task.lang", "=", lang)
    .orderBy("content_text.position")
    .orderBy("content_text.id")
    .limit(MAX_TEXTS)
    .execute()
  return describe(caller, tasks)
}

/** Who was given one text, by language; the secretariat's to know. */
export async function tasksOf(caller: Caller, text: string) {
  const tasks = await visibleTasks(caller)
    .where("translation_task.text", "=", text)
    .orderBy("translation_task.lang")
    .orderBy("translation_task.id")
    .limit(MAX_TASKS)
    .execute()
  return tasks.map(({ id, lang, assignee }) => ({ task: id, lang, assignee }))
}

/** The negotiations and languages in which the caller has or keeps tasks. */
export async function tasksByLanguage(
  caller: Caller,
): Promise<{ negotiation: string; lang: Lang; since: Date }[]> {
  const rows = await visibleTasks(caller).limit(MAX_TASKS).orderBy("translation_task.id").execute()
  const found = new Map(
    rows.map(({ negotiation, lang, at: since }) => [`${negotiation} ${lang}`, { negotiation, lang, since }]),
  )
  return [...found.values()]
}

type Words = { text: string; lang: string; number: number; follows: number | null; body: string }

async function describe(caller: Caller, tasks: readonly TaskFacts[]): Promise<TranslationTask[]> {
  if (tasks.length === 0) return []
  const words: Words[] = await caller.db
    .selectFrom("text_version")
    .select(["text", "lang", "number", "follows", "body"])
    .where(
      "text",
      "in",
      tasks.map(({ text }) => text),
    )
    .orderBy("number")
    .execute()
  const byText = Map.groupBy(words, ({ text }) => text)
  return tasks.flatMap((task) => toTask(caller, task, byText.get(task.text) ?? []) ?? [])
}

function toTask(caller: Caller, task: TaskFacts, words: readonly Words[]): TranslationTask | null {
  const sources = words.filter(({ lang }) => lang === task.source_lang)
  const source = sources.at(-1)
  const done = words.findLast(({ lang, follows }) => lang === task.lang && follows !== null)
  if (!source) return null
  const rendered = sources.find(({ number }) => number === done?.follows)
  const { id, text, label, thing, field, lang, at } = task
  return {
    id,
    text,
    label,
    thing,
    field,
    lang,
    source: { lang: task.source_lang, number: source.number, body: source.body },
    rendered: rendered ? { number: rendered.number, body: rendered.body } : null,
    translation: done ? { number: done.number, follows: done.follows ?? 0, body: done.body } : null,
    standing: !done ? "missing" : done.follows === source.number ? "current" : "stale",
    at: at.toISOString(),
    can: {
      translate: task.assignee === caller.actor.account && may(caller.actor, "text.translate"),
      end: may(caller.actor, "text.keep", { matter: task.matter }),
    },
  }
}

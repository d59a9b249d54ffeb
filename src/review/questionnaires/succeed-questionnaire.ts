import type { z } from "zod"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { pinPack } from "../../secretariat/instruments/pin-pack.ts"
import { CHAIN, keeps, leaveOf, lockFacts } from "./find-questionnaire.ts"
import type { Succeeded } from "./inputs.ts"
import { keepQuestionnaire, keepTexts } from "./keep-questionnaire.ts"
import type { QuestionnaireFacts } from "./questionnaire.ts"
import { showQuestionnaire } from "./show-questionnaire.ts"
import { isStale, renderedBefore, textsOf, type TextRow } from "./words.ts"
import type { Questionnaire } from "./views.ts"

/**
 * Begins the next version as a draft: every key and every word is taken over, so that only what is changed afterwards
 * waits for translators. It is pinned to the treaties as they stand now.
 */
export async function succeedQuestionnaire(
  caller: Caller,
  input: z.output<typeof Succeeded>,
): Promise<Questionnaire> {
  const facts = await lockFacts(caller, input.questionnaire)

  caller.ask(keeps(caller.actor), "questionnaire.succeed")
  if (!leaveOf(caller.actor, facts).succeed) throw problem("platform.problem_moved_on", 409)

  const { code, lang, structure, source, confidence } = facts
  const { version } = input
  const pack = await pinPack(caller)
  const id = await keepQuestionnaire(caller, {
    code,
    version,
    lang,
    structure,
    source,
    confidence,
    official: false,
    status: "draft",
    pack: pack.id,
    follows: facts.id,
    mapping: [],
  })
  const rows = await textsOf(caller, facts.id)
  const current = new Map(rows.filter((row) => row.lang === lang).map(({ key, number }) => [key, number]))
  const texts = rows.map((row) => ({
    key: row.key,
    lang: row.lang,
    body: row.body,
    follows: isStale(row, current) ? 0 : 1,
  }))
  await keepTexts(
    caller,
    id,
    texts.filter(({ key }) => key !== "revise"),
  )
  await carryRendered(caller, { from: facts, to: id, rows })

  await caller.record("questionnaire.succeed", id, { code, version, before: facts.id, ...CHAIN })
  return showQuestionnaire(caller, { questionnaire: id })
}

type Carried = { from: QuestionnaireFacts; to: string; rows: readonly TextRow[] }

/** Of translations that were behind already, the wording that they render goes along, as that before the first. */
async function carryRendered(caller: Caller, { from, to, rows }: Carried): Promise<void> {
  const source = new Map(
    rows.filter(({ lang }) => lang === from.lang).map(({ key, number }) => [key, number]),
  )
  const behind = rows.filter((row) => row.lang !== from.lang && isStale(row, source))
  const before = await renderedBefore(caller, from.id)
  const carried = new Map(
    behind.flatMap(({ key, follows }) => {
      const body = before.get(`${key} ${follows}`)
      return body === undefined ? [] : [[key, { questionnaire: to, key, number: 0, body }] as const]
    }),
  )
  if (carried.size === 0) return
  await caller.db
    .insertInto("question_text_before")
    .values([...carried.values()])
    .execute()
}

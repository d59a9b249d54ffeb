import type { z } from "zod"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { pinPack } from "../../secretariat/instruments/pin-pack.ts"
import { CHAIN, keeps, leaveOf, lockFacts } from "./find-questionnaire.ts"
import type { Succeeded } from "./inputs.ts"
import { keepQuestionnaire, keepTexts } from "./keep-questionnaire.ts"
import { showQuestionnaire } from "./show-questionnaire.ts"
import { isStale, textsOf } from "./words.ts"
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

  await caller.record("questionnaire.succeed", id, { code, version, before: facts.id, ...CHAIN })
  return showQuestionnaire(caller, { questionnaire: id })
}

import { move } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { CHAIN, keeps, lockFacts } from "./find-questionnaire.ts"
import { moves, type QuestionnaireFacts } from "./questionnaire.ts"
import { showQuestionnaire } from "./show-questionnaire.ts"
import { textKeys } from "./structure.ts"
import { textsOf } from "./words.ts"
import type { Questionnaire } from "./views.ts"

/**
 * Ends the drafting: from now on it may be released to circles, and is changed only by what a body agrees. Refused
 * while a text lacks its words in the authoritative language. Nobody else sees it until it is released.
 */
export async function issueQuestionnaire(
  caller: Caller,
  input: { questionnaire: string },
): Promise<Questionnaire> {
  const facts = await lockFacts(caller, input.questionnaire)

  caller.ask(keeps(caller.actor), "questionnaire.issue")
  await requireWords(caller, facts)
  await move(caller, "questionnaire", moves.issue, facts.id, { issued: caller.now })

  await caller.record("questionnaire.issue", facts.id, CHAIN)
  return showQuestionnaire(caller, input)
}

async function requireWords(caller: Caller, { id, lang, structure }: QuestionnaireFacts): Promise<void> {
  const rows = await textsOf(caller, id)
  const have = new Set(rows.filter((row) => row.lang === lang).map(({ key }) => key))
  const missing = textKeys(structure).filter((key) => !have.has(key))
  if (missing.length === 0) return
  const values = { count: missing.length, first: missing[0] ?? "" }
  throw problem("questionnaires.problem_words_missing", 409, { values })
}

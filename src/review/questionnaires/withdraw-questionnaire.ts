import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { CHAIN, keeps, lockFacts } from "./find-questionnaire.ts"
import { moves } from "./questionnaire.ts"
import { showQuestionnaire } from "./show-questionnaire.ts"
import type { Questionnaire } from "./views.ts"

/** Gives a draft or an issued version up. It stays at its address for those who saw it, marked as withdrawn. */
export async function withdrawQuestionnaire(
  caller: Caller,
  input: { questionnaire: string },
): Promise<Questionnaire> {
  const facts = await lockFacts(caller, input.questionnaire)

  caller.ask(keeps(caller.actor), "questionnaire.withdraw")
  await move(caller, "questionnaire", moves.withdraw, facts.id)

  await caller.record("questionnaire.withdraw", facts.id, CHAIN)
  return showQuestionnaire(caller, input)
}

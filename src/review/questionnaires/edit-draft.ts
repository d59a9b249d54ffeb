import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { CHAIN, keeps, leaveOf, lockFacts } from "./find-questionnaire.ts"
import type { QuestionnaireFacts } from "./questionnaire.ts"
import { showQuestionnaire } from "./show-questionnaire.ts"
import type { Questionnaire } from "./views.ts"

type Edit = {
  readonly questionnaire: string
  /** The part of the deed's name after the dot. */
  readonly deed: string
  /** Keys only; words never stand in the record. */
  readonly details: Readonly<Record<string, string>>
  act(facts: QuestionnaireFacts): Promise<void>
}

/** What every change of a draft does around itself: looks with the row locked, asks, acts, records. */
export async function editDraft(caller: Caller, edit: Edit): Promise<Questionnaire> {
  const facts = await lockFacts(caller, edit.questionnaire)

  caller.ask(keeps(caller.actor), `questionnaire.${edit.deed}`)
  if (!leaveOf(caller.actor, facts).edit) throw problem("questionnaires.problem_frozen", 409)

  await edit.act(facts)

  await caller.record(`questionnaire.${edit.deed}`, facts.id, { ...edit.details, ...CHAIN })
  return showQuestionnaire(caller, { questionnaire: facts.id })
}

import { move } from "../../../platform/moves.ts"
import type { Caller } from "../../../platform/room.ts"
import { holdQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import { refuseUnlessOpen } from "../answer-question.ts"
import { chainOf, mayWrite, shareFacts } from "../find-response.ts"
import { getFinding } from "./find-finding.ts"
import { findingMoves } from "./finding.ts"
import { restsOn } from "./keep-finding.ts"

type Which = { readonly response: string; readonly finding: string }

/** Says that it still holds: from now on it rests on the answer as it is. */
export async function confirmFinding(caller: Caller, input: Which) {
  const { facts, held, found } = await lookAt(caller, input)

  caller.ask(mayWrite(caller.actor, facts), "finding.confirm")
  refuseUnlessOpen(caller, facts)
  const answer = await restsOn(caller, { response: facts.id, question: found.question, item: found.item })
  await caller.db.updateTable("answer_finding").set({ answer }).where("id", "=", found.id).execute()

  await caller.record("finding.confirm", facts.id, { finding: found.id, answer, ...chainOf(facts) })
  return { response: facts.id, finding: found.id, question: held.topOf.get(found.question) ?? found.question }
}

/** Takes it off the list; a version that was submitted with it keeps it. */
export async function dropFinding(caller: Caller, input: Which) {
  const { facts, held, found } = await lookAt(caller, input)

  caller.ask(mayWrite(caller.actor, facts), "finding.drop")
  refuseUnlessOpen(caller, facts)
  await move(caller, "answer_finding", findingMoves.drop, found.id)

  await caller.record("finding.drop", facts.id, { finding: found.id, ...chainOf(facts) })
  return { response: facts.id, finding: found.id, question: held.topOf.get(found.question) ?? found.question }
}

async function lookAt(caller: Caller, { response, finding }: Which) {
  const facts = await shareFacts(caller, response)
  const held = await holdQuestionnaire(caller, facts.questionnaire)
  return { facts, held, found: await getFinding(caller, facts, { held, finding }) }
}

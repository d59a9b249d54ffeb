import { move } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { openBranches } from "./branch.ts"
import { chainOf, lockFacts, mayClear } from "./find-response.ts"
import { moves } from "./response.ts"
import { settle } from "./settle.ts"
import { showResponse } from "./show-response.ts"
import type { ResponseWork } from "./views.ts"

/**
 * The focal point certifies the response for her State (facts 1.5). What was being written settles; gaps are her own
 * to judge; a text that waits for a choice is not, since nobody may decide it by the way.
 */
export async function clearResponse(caller: Caller, input: { response: string }): Promise<ResponseWork> {
  const facts = await lockFacts(caller, input.response)
  const waiting = await openBranches(caller, facts.id).execute()

  caller.ask(mayClear(caller.actor, facts), "response.clear")
  if (waiting.length > 0)
    throw problem("responses.problem_branches", 409, { values: { count: waiting.length } })

  await move(caller, "response", moves.clear, facts.id, {
    cleared: caller.now,
    cleared_by: caller.actor.account,
  })
  await settle(caller, { response: facts.id })
  await caller.db
    .updateTable("task")
    .set({ status: "cleared", since: caller.now })
    .where("response", "=", facts.id)
    .where("status", "<>", "cleared")
    .execute()

  await caller.record("response.clear", facts.id, chainOf(facts))
  return showResponse(caller, input)
}

/** Takes a cleared response up again before it is submitted. */
export async function reopenResponse(caller: Caller, input: { response: string }): Promise<ResponseWork> {
  const facts = await lockFacts(caller, input.response)

  caller.ask(mayClear(caller.actor, facts), "response.reopen")
  await move(caller, "response", moves.reopen, facts.id)

  await caller.record("response.reopen", facts.id, chainOf(facts))
  return showResponse(caller, input)
}

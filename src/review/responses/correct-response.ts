import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { chainOf, lockFacts, mayClear } from "./find-response.ts"
import { moves } from "./response.ts"
import { showResponse } from "./show-response.ts"
import type { ResponseWork } from "./views.ts"

/**
 * Takes a submitted response up again: nobody outside the State sees anything of it until the correction is submitted
 * as a new version. What was submitted stands meanwhile.
 */
export async function correctResponse(caller: Caller, input: { response: string }): Promise<ResponseWork> {
  const facts = await lockFacts(caller, input.response)

  caller.ask(mayClear(caller.actor, facts), "response.correct")
  await move(caller, "response", moves.correct, facts.id)

  await caller.record("response.correct", facts.id, chainOf(facts))
  return showResponse(caller, input)
}

/** Takes a response back. Whoever could read it is told that it was withdrawn; copies stay where they are. */
export async function withdrawResponse(caller: Caller, input: { response: string }): Promise<ResponseWork> {
  const facts = await lockFacts(caller, input.response)

  caller.ask(mayClear(caller.actor, facts), "response.withdraw")
  await move(caller, "response", moves.withdraw, facts.id)
  await withdrawVersions(caller, facts.id)

  await caller.record("response.withdraw", facts.id, chainOf(facts))
  return showResponse(caller, input)
}

export async function withdrawVersions(caller: Caller, response: string): Promise<void> {
  await caller.db
    .updateTable("submission")
    .set({ status: "withdrawn", withdrawn: caller.now })
    .where("response", "=", response)
    .where("status", "=", "standing")
    .execute()
}

import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { Distribution } from "./distribution.ts"
import { chainOf, lockFacts, mayClear } from "./find-response.ts"
import { showDistribution } from "./show-distribution.ts"

type Due = { readonly response: string; readonly assignment: string; readonly due: string | null }

/** Says by when an office is to answer, or that there is no date; whoever has the questions sees it. */
export async function setDue(caller: Caller, input: Due): Promise<Distribution> {
  const facts = await lockFacts(caller, input.response)

  caller.ask(mayClear(caller.actor, facts), "assignment.set_due")
  const set = await caller.db
    .updateTable("assignment")
    .set({ due: input.due })
    .where("id", "=", input.assignment)
    .where("response", "=", facts.id)
    .where("status", "<>", "ended")
    .returning("id")
    .executeTakeFirst()
  if (!set) throw notFound()

  await caller.record("assignment.set_due", set.id, { response: facts.id, due: input.due, ...chainOf(facts) })
  return showDistribution(caller, input)
}

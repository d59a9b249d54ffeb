import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { showMeasure } from "../find-measure.ts"
import { leaveOf } from "../leave.ts"
import { holdMeasure } from "../next-version.ts"
import type { Measure } from "../views.ts"

/** Takes a row out of the table. What cited the law before keeps what it cited. */
export async function dropCitation(
  caller: Caller,
  input: { measure: string; row: string },
): Promise<Measure> {
  const { facts, audiences } = await holdMeasure(caller, input.measure)

  caller.ask(leaveOf(caller.actor, facts, audiences).cite, "measure.drop_citation")

  const { numDeletedRows } = await caller.db
    .deleteFrom("measure_provision")
    .where("id", "=", input.row)
    .where("measure", "=", facts.id)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()

  await caller.record("measure.drop_citation", facts.id, { row: input.row, chain: facts.party })
  return showMeasure(caller, { measure: facts.id })
}

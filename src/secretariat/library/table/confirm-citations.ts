import type { Caller } from "../../../platform/room.ts"
import { showMeasure } from "../find-measure.ts"
import { leaveOf } from "../leave.ts"
import { holdMeasure } from "../next-version.ts"
import type { Measure } from "../views.ts"

/** Says that rows still hold now that the law has changed. Rows that are not this measure's stay as they are. */
export async function confirmCitations(
  caller: Caller,
  input: { measure: string; rows: string[] },
): Promise<Measure> {
  const { facts, audiences } = await holdMeasure(caller, input.measure)

  caller.ask(leaveOf(caller.actor, facts, audiences).cite, "measure.confirm")

  const { numUpdatedRows } = await caller.db
    .updateTable("measure_provision")
    .set({ number: facts.version })
    .where("measure", "=", facts.id)
    .where("id", "in", input.rows)
    .executeTakeFirst()

  const rows = Number(numUpdatedRows)
  await caller.record("measure.confirm", facts.id, { rows, version: facts.version, chain: facts.party })
  return showMeasure(caller, { measure: facts.id })
}

import { sql } from "kysely"
import { z } from "zod"
import type { Caller } from "../../platform/room.ts"
import { partiesOf } from "../../secretariat/access/may.ts"
import { keeps } from "./find-review.ts"
import { floored } from "./floor.ts"
import { valueOf, wordOf } from "./procedure/procedure.ts"
import { shippedProcedures } from "./procedure/shipped-procedures.ts"
import { currentProcedure } from "./procedure/versions.ts"
import { statuses } from "./review.ts"

const Cell = z.object({ status: z.enum(statuses), count: z.int().nullable() })
export const Totals = z
  .object({
    totals: z.array(
      z.object({
        mechanism: z.string(),
        title: z.string(),
        phase: z.int(),
        label: z.string(),
        all: z.int().nullable(),
        /** Null where a number would say where a single review stands. */
        cells: z.array(Cell),
      }),
    ),
    floor: z.int(),
  })
  .meta({ id: "ReviewTotals" })

/** How many reviews stand where, in numbers only and none below the floor of the procedure (facts 1.3: counts are public). */
export async function showTotals(caller: Caller): Promise<z.output<typeof Totals>> {
  const { rows } = await sql<{
    mechanism: string
    phase: number
    status: (typeof statuses)[number]
    count: number
  }>`
    select mechanism, phase, status, count(*)::int as count from review
    group by mechanism, phase, status order by mechanism, phase`.execute(caller.db)
  const totals = []
  let floor = 0
  for (const [mechanism, own] of Map.groupBy(rows, (row) => row.mechanism)) {
    if (!shippedProcedures().has(mechanism)) continue
    const { procedure } = await currentProcedure(caller, mechanism)
    const rule = valueOf(procedure, "totals")
    if (rule.audience === "parties" && !keeps(caller.actor) && partiesOf(caller.actor).length === 0) continue
    floor = Math.max(floor, rule.floor)
    for (const [phase, cells] of Map.groupBy(own, (row) => row.phase)) {
      const count = (status: string) => cells.find((cell) => cell.status === status)?.count ?? 0
      const { all, parts } = floored(statuses.map(count), rule.floor)
      const cluster = valueOf(procedure, "phases").find((one) => one.phase === phase)?.cluster ?? ""
      totals.push({
        mechanism,
        title: wordOf(procedure, caller.actor.lang, "title"),
        phase,
        label: wordOf(procedure, caller.actor.lang, `cluster_${cluster}`),
        all,
        cells: statuses.map((status, index) => ({ status, count: parts[index] ?? null })),
      })
    }
  }
  return { totals, floor }
}

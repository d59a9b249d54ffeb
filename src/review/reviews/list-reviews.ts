import type { z } from "zod"
import type { Caller } from "../../platform/room.ts"
import { keeps, visibleReviews } from "./find-review.ts"
import type { Listed } from "./inputs.ts"
import { rowOf } from "./show-review.ts"
import { standReviews } from "./stand.ts"

/** All reviews of one phase of a mechanism; who looks for more narrows the list. */
export const MAX_LISTED = 260

/**
 * The reviews that the caller may see: her State's own, and to the secretariat all. In the order of the States' codes and
 * the phases: never of who is late.
 */
export async function listReviews(caller: Caller, asked: z.output<typeof Listed>) {
  let query = visibleReviews(caller)
  if (asked.mechanism !== undefined) query = query.where("mechanism", "=", asked.mechanism)
  if (asked.phase !== undefined) query = query.where("phase", "=", asked.phase)
  if (asked.state !== undefined) query = query.where("state", "=", asked.state)
  const found = await query
    .orderBy("state")
    .orderBy("mechanism")
    .orderBy("phase", "desc")
    .limit(MAX_LISTED)
    .execute()
  const stood = await standReviews(caller, found)
  const rows = stood.map((one) => rowOf(caller, one))
  const { step } = asked
  return {
    reviews:
      step === undefined ? rows : rows.filter(({ waiting }) => waiting.some((one) => one.step === step)),
    can: { enter: keeps(caller.actor) },
  }
}

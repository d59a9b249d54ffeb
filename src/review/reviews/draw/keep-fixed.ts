import { problem } from "../../../platform/problem.ts"
import { put, type Seating } from "./seating.ts"

/**
 * Seats the lots that were drawn before, as they are: an earlier draw is not judged by today's parties or rules.
 * Refuses two holders of one place, and a place that the State does not have.
 */
export function keepFixed(seating: Seating): void {
  const { world, mains, bits, fixed, holder } = seating
  const { states, instruments } = world.input
  const index = new Map(states.map(({ state }, at) => [state, at]))
  for (const { state, place, reviewer, only } of world.input.fixed) {
    const seat = index.get(state)! * world.places + place - 1
    const row = mains + seat * world.row
    const at = only ? Array.from({ length: world.row }, (_, n) => row + n).find((one) => !fixed[one]) : seat
    if (
      place > world.places ||
      !world.open[seat] ||
      at === undefined ||
      holder[at]! >= 0 ||
      state === reviewer
    )
      throw problem("reviews.problem_draw_fixed", 422, { values: { state, place } })
    bits[at] = (only ?? []).reduce((all, code) => all | (1 << instruments.indexOf(code)), 0)
    fixed[at] = 1
    put(seating, at, index.get(reviewer)!)
  }
}

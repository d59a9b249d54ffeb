import type { DrawnLot } from "../draw/input.ts"
import type { Reviewer } from "../review.ts"

/** The reviewers of each State as the lots say, by State. Who holds a place and an additional lot reviews once. */
export function reviewersOfLots(lots: readonly DrawnLot[]): Map<string, Reviewer[]> {
  const byState = Map.groupBy(lots, ({ state }) => state)
  return new Map(
    [...byState].map(([state, own]) => [
      state,
      own.map(({ reviewer, place, only }) => ({ party: reviewer, place, only_for: only ?? null })),
    ]),
  )
}

import type { Caller } from "../../../platform/room.ts"
import { MAX_STATES, type DrawnLot } from "../draw/input.ts"
import { MAX_REVIEWERS } from "../review.ts"

/** Pairs that were drawn before there was this house and entered by the secretariat: a first draw here keeps them. */
export async function fixedFromReviews(caller: Caller, mechanism: string): Promise<DrawnLot[]> {
  const rows = await caller.db
    .selectFrom("review")
    .innerJoin("review_reviewer", "review_reviewer.review", "review.id")
    .select(["review.state", "review_reviewer.place", "review_reviewer.party", "only_for"])
    .where("mechanism", "=", mechanism)
    .where("draw", "is", null)
    .where("review_reviewer.until", "is", null)
    .where("phase", "=", 1)
    .orderBy("review.state")
    .orderBy("place")
    .limit(MAX_STATES * MAX_REVIEWERS)
    .execute()
  return rows.map(({ state, place, party, only_for }) => ({
    state,
    place,
    reviewer: party,
    ...(only_for && { only: [...only_for] }),
  }))
}

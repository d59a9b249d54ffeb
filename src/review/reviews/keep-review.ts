import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { circlesOfReview, releaseReview } from "./circles-of-review.ts"
import { keepEvent } from "./happen.ts"
import type { Reviewer, ReviewFacts } from "./review.ts"
import { START } from "./steps.ts"

export type NewReview = Omit<ReviewFacts, "id" | "status" | "at"> & {
  readonly reviewers: readonly Reviewer[]
  /** When it starts; what starts later is announced. */
  readonly started: Date
}

/**
 * Makes a review with its parties and circles. A State has one in each phase: a second is refused with
 * `reviews.problem_review_exists` (409).
 */
export async function keepReview(caller: Caller, { reviewers, started, ...row }: NewReview): Promise<string> {
  const review: ReviewFacts = { id: caller.newId(), ...row, status: "under_way", at: caller.now }
  const kept = await caller.db
    .insertInto("review")
    .values({ ...review, instruments: [...review.instruments], by_account: caller.actor.account })
    .onConflict((conflict) => conflict.columns(["mechanism", "phase", "state"]).doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!kept) throw problem("reviews.problem_review_exists", 409, { values: { state: review.state } })
  await seatReviewers(caller, review.id, reviewers)
  await releaseReview(caller, review, await circlesOfReview(caller, review, reviewers))
  await keepEvent(caller, review, { kind: START, party: null, happened: started })
  return review.id
}

export async function seatReviewers(
  caller: Caller,
  review: string,
  reviewers: readonly Reviewer[],
): Promise<void> {
  const rows = reviewers.map(({ party, place, only_for }) => ({
    id: caller.newId(),
    review,
    party,
    place,
    only_for: only_for === null ? null : [...only_for],
    since: caller.now,
  }))
  if (rows.length > 0) await caller.db.insertInto("review_reviewer").values(rows).execute()
}

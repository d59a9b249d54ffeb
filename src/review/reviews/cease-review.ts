import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { keeps, lockReview } from "./find-review.ts"
import { planAlarms } from "./plan-alarms.ts"
import { chainOf, moves } from "./review.ts"
import { showReview } from "./show-review.ts"
import type { Review } from "./views.ts"

/** The review ends without an outcome, such as when the State is a party no more. */
export async function ceaseReview(caller: Caller, input: { review: string }): Promise<Review> {
  const review = await lockReview(caller, input.review)

  caller.ask(keeps(caller.actor), "review.cease")

  await move(caller, "review", moves.cease, review.id)
  await planAlarms(caller, { ...review, status: "ceased" })

  await caller.record("review.cease", review.id, chainOf(review))
  return showReview(caller, input)
}

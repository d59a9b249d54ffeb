import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { keeps, lockReview } from "./find-review.ts"
import { planAlarms } from "./plan-alarms.ts"
import { chainOf, moves } from "./review.ts"
import { showReview } from "./show-review.ts"
import type { Review } from "./views.ts"

/** The review is over: nothing in it changes any more and nobody is reminded. */
export async function closeReview(caller: Caller, input: { review: string }): Promise<Review> {
  const review = await lockReview(caller, input.review)

  caller.ask(keeps(caller.actor), "review.close")

  await move(caller, "review", moves.close, review.id)
  await planAlarms(caller, { ...review, status: "closed" })

  await caller.record("review.close", review.id, chainOf(review))
  return showReview(caller, input)
}

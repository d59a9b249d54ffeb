import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { planAlarms } from "../plan-alarms.ts"
import { chainOf } from "../review.ts"
import { showReview } from "../show-review.ts"
import { START } from "../steps.ts"
import type { Review } from "../views.ts"
import { forChange } from "./standing-to-change.ts"

/** A wrong entry is struck; it stays in the record, and every date that followed from it is worked out anew. */
export async function strikeEvent(caller: Caller, input: { review: string; event: string }): Promise<Review> {
  const { review, can } = await forChange(caller, input.review)

  caller.ask(can.strike, "review.strikeEvent")
  const struck = await caller.db
    .updateTable("review_event")
    .set({ struck: caller.now })
    .where("id", "=", input.event)
    .where("review", "=", review.id)
    .where("kind", "!=", START)
    .where("struck", "is", null)
    .returning("id")
    .executeTakeFirst()
  if (!struck) throw notFound()
  await planAlarms(caller, review)

  await caller.record("review.strikeEvent", review.id, { event: input.event, ...chainOf(review) })
  return showReview(caller, input)
}

import type { z } from "zod"
import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { keepEvent } from "../happen.ts"
import { chainOf } from "../review.ts"
import type { Review } from "../views.ts"
import { showReview } from "../show-review.ts"
import type { EventRecorded } from "./inputs.ts"
import { dayBegins, forChange, stepIn } from "./standing-to-change.ts"

/** The secretariat records that a step ended outside this house, and when. What ended already is refused (409). */
export async function recordEvent(caller: Caller, input: z.output<typeof EventRecorded>): Promise<Review> {
  const { review, stood, can } = await forChange(caller, input.review)

  caller.ask(can.record, "review.recordEvent")
  const { id, step, party, by } = stepIn(stood, input.step)
  const own = by === "each" || by === "reviewers"
  const event = { kind: step, party: own ? party : null, happened: dayBegins(input.happened) }
  if (!(await keepEvent(caller, review, event))) throw problem("reviews.problem_ended_already", 409)

  await caller.record("review.recordEvent", review.id, { step: id, ...chainOf(review) })
  return showReview(caller, input)
}

import type { z } from "zod"
import { notFound, problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { MAX_CHANGES } from "../history-of-review.ts"
import { planAlarms } from "../plan-alarms.ts"
import { chainOf } from "../review.ts"
import { showReview } from "../show-review.ts"
import type { Review } from "../views.ts"
import type { Paused, Resumed } from "./inputs.ts"
import { dayBegins, forChange, stepIn } from "./standing-to-change.ts"

/** The clock of one step, or of all, stands still from a day on; who reads the review reads why. */
export async function pauseReview(caller: Caller, input: z.output<typeof Paused>): Promise<Review> {
  const { review, stood, can } = await forChange(caller, input.review)

  caller.ask(can.pause, "review.pause")
  if (input.step !== undefined) stepIn(stood, input.step)
  if (stood.history.pauses.length >= MAX_CHANGES) throw problem("reviews.problem_too_many", 422)
  const { step = null, since, why, lang } = input
  await caller.db
    .insertInto("review_pause")
    .values({
      id: caller.newId(),
      review: review.id,
      step,
      why,
      lang,
      since: dayBegins(since),
      by_account: caller.actor.account,
      at: caller.now,
    })
    .execute()
  await planAlarms(caller, review)

  await caller.record("review.pause", review.id, { step, ...chainOf(review) })
  return showReview(caller, input)
}

/** The clock goes on. A pause that ends before it begins is refused. */
export async function resumeReview(caller: Caller, input: z.output<typeof Resumed>): Promise<Review> {
  const { review, can } = await forChange(caller, input.review)

  caller.ask(can.pause, "review.resume")
  const pause = await caller.db
    .selectFrom("review_pause")
    .select(["id", "since", "until"])
    .where("id", "=", input.pause)
    .where("review", "=", review.id)
    .executeTakeFirst()
  if (!pause) throw notFound()
  if (pause.until) throw problem("platform.problem_moved_on", 409)
  const until = dayBegins(input.until)
  if (until <= pause.since) {
    const code = "platform.problem_clock_pause"
    throw problem(code, 422, { fields: { until: { code } } })
  }
  await caller.db.updateTable("review_pause").set({ until }).where("id", "=", pause.id).execute()
  await planAlarms(caller, review)

  await caller.record("review.resume", review.id, { pause: pause.id, ...chainOf(review) })
  return showReview(caller, input)
}

import type { z } from "zod"
import { dayOf } from "../../../platform/clocks/days.ts"
import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { MAX_CHANGES } from "../history-of-review.ts"
import { planAlarms } from "../plan-alarms.ts"
import { valueOf } from "../procedure/procedure.ts"
import { chainOf } from "../review.ts"
import { showReview } from "../show-review.ts"
import type { Review } from "../views.ts"
import type { Extended } from "./inputs.ts"
import { forChange, stepIn } from "./standing-to-change.ts"

/** More time for one step, until a date. Refuses a step that does not run, and more at once than the procedure allows. */
export async function extendStep(caller: Caller, input: z.output<typeof Extended>): Promise<Review> {
  const { review, stood, can } = await forChange(caller, input.review)

  caller.ask(can.extend, "review.extend")
  const { id, date, met } = stepIn(stood, input.step)
  if (date === null || met !== null) throw refuse("reviews.problem_step_not_running", "step")
  const { most_days } = valueOf(stood.procedure, "extension")
  const more = dayOf(input.until) - dayOf(date)
  if (more <= 0) throw refuse("reviews.problem_extension_earlier", "until")
  if (more > most_days) throw refuse("reviews.problem_extension_long", "until", { limit: most_days })
  if (stood.history.extensions.length >= MAX_CHANGES) throw problem("reviews.problem_too_many", 422)

  const { until, why, lang } = input
  await caller.db
    .insertInto("review_extension")
    .values({
      id: caller.newId(),
      review: review.id,
      step: id,
      until,
      why,
      lang,
      by_account: caller.actor.account,
      at: caller.now,
    })
    .execute()
  await planAlarms(caller, review)

  await caller.record("review.extend", review.id, { step: id, until, ...chainOf(review) })
  return showReview(caller, input)
}

function refuse(code: string, field: string, values: { limit?: number } = {}) {
  return problem(code, 422, { values, fields: { [field]: { code, values } } })
}

import { beginning, dayOf } from "../../../platform/clocks/days.ts"
import { DEFAULT_ZONE } from "../../../platform/languages.ts"
import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { may } from "../../../secretariat/access/may.ts"
import { lockReview, standingIn } from "../find-review.ts"
import { valueOf, type Procedure } from "../procedure/procedure.ts"
import { standReviews, type StandingStep, type Stood } from "../stand.ts"

/** A review locked for a change of its course, and what the caller may change in it. */
export async function forChange(caller: Caller, id: string) {
  const review = await lockReview(caller, id)
  const [stood] = (await standReviews(caller, [review])) as [Stood]
  return { review, stood, can: await changesOpenTo(caller, stood) }
}

/** Who may change the course of a review: the secretariat, and its parties where the procedure leaves it to them. */
export async function changesOpenTo(caller: Caller, { review, procedure }: Stood) {
  const { own, keeper } = await standingIn(caller, review)
  const speaks = own.some((party) => may(caller.actor, "state.clear", { party, matter: review.id }))
  const open = review.status === "under_way"
  const byParties = (name: "pause" | "extension") => partiesMay(procedure, name) && speaks
  return {
    record: open && keeper,
    strike: open && keeper,
    pause: open && (keeper || byParties("pause")),
    extend: open && (keeper || byParties("extension")),
    agree: open && keeper,
  }
}

function partiesMay(procedure: Procedure, name: "pause" | "extension"): boolean {
  if (name === "pause") return valueOf(procedure, "pause").by === "parties"
  return valueOf(procedure, "extension").agreed_by === "parties"
}

/** A step of this review, or a refusal at its field. */
export function stepIn({ steps }: Stood, id: string): StandingStep {
  const found = steps.find((step) => step.id === id)
  if (found) return found
  const code = "reviews.problem_step"
  throw problem(code, 422, { fields: { step: { code } } })
}

/** The instant at which a day begins in the house's zone. */
export function dayBegins(date: string): Date {
  return new Date(beginning(dayOf(date), DEFAULT_ZONE))
}

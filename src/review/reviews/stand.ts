import type { StepStanding } from "../../platform/clocks/chain.ts"
import type { Caller } from "../../platform/room.ts"
import { reviewersOf } from "./find-review.ts"
import { historiesOf, type ReviewHistory } from "./history-of-review.ts"
import type { Procedure } from "./procedure/procedure.ts"
import { procedureAt } from "./procedure/versions.ts"
import type { Reviewer, ReviewFacts } from "./review.ts"
import { keptStanding } from "./kept-standing.ts"
import { reviewSteps, type ReviewStep } from "./steps.ts"

export type StandingStep = ReviewStep & StepStanding

/** A review with its parties, its procedure, what has happened, and how each step stands now. */
export type Stood = {
  readonly review: ReviewFacts
  readonly reviewers: readonly Reviewer[]
  readonly procedure: Procedure
  readonly history: ReviewHistory
  readonly steps: readonly StandingStep[]
}

/** How reviews stand that the caller has looked up through `visibleReviews`. */
export async function standReviews(caller: Caller, reviews: readonly ReviewFacts[]): Promise<Stood[]> {
  const ids = reviews.map(({ id }) => id)
  const reviewers = await reviewersOf(caller, ids)
  const historyOf = await historiesOf(caller, ids)
  const stood: Stood[] = []
  for (const review of reviews) {
    const { procedure } = await procedureAt(caller, review.procedure)
    const own = reviewers.get(review.id) ?? []
    const history = historyOf(review.id)
    const steps = reviewSteps(procedure, { review, reviewers: own })
    const standing = keptStanding(steps, { version: review.procedure, history, now: caller.now })
    stood.push({ review, reviewers: own, procedure, history, steps: standing })
  }
  return stood
}

/** What a review waits for: steps that have started and are not met. */
export function waitingOf({ steps }: Pick<Stood, "steps">): StandingStep[] {
  return steps.filter(
    ({ started, met, state }) => started !== null && met === null && state !== "not_started",
  )
}

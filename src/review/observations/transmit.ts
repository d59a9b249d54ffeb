import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { release } from "../../secretariat/access/releases.ts"
import { circlesOfReview } from "../reviews/circles-of-review.ts"
import { lockReview, requireUnderWay } from "../reviews/find-review.ts"
import { happened } from "../reviews/happen.ts"
import { chainOf } from "../reviews/review.ts"
import { currentParts } from "./clearances.ts"
import type { observations } from "./contract.ts"
import { linesOf, listObservations } from "./list-observations.ts"
import { hashParts, OUTCOME } from "./outcome.ts"
import { showOutcome } from "./show-outcome.ts"
import { standing } from "./standing.ts"
import { findSummary } from "./summary.ts"
import type { Outcome } from "./views.ts"

/**
 * The secretariat hands an output on as every focal point has cleared it; from then on it is frozen. Refuses with
 * `observations.problem_not_cleared` (409) what somebody has not cleared as it stands now.
 */
export async function transmit(caller: Caller, input: Input<typeof observations.transmit>): Promise<Outcome> {
  const review = await lockReview(caller, input.review)
  const stands = await standing(caller, review)

  caller.ask(stands.keeper, "outcome.transmit")
  requireUnderWay(review)
  const { outputs } = await listObservations(caller, input)
  if (!outputs.some(({ output, can }) => output === input.output && can.transmit)) {
    throw problem("observations.problem_not_cleared", 409)
  }

  const content = { stands, lines: await linesOf(caller, stands), summary: await findSummary(caller, stands) }
  const parts = currentParts(input.output, content)
  const id = caller.newId()
  await caller.db
    .insertInto(OUTCOME)
    .values({
      id,
      review: review.id,
      output: input.output,
      sha256: hashParts(parts),
      content: JSON.stringify(parts),
      by_account: String(caller.actor.account),
      at: caller.now,
    })
    .execute()
  const circles = await circlesOfReview(caller, review, stands.reviewers)
  for (const circle of [circles.review, circles.secretariat, ...circles.missions]) {
    await release(caller, { kind: OUTCOME, id }, circle)
  }
  if (outputs.every(({ output, outcome }) => output === input.output || outcome !== null)) {
    await happened(caller, review, { act: "outcome_transmitted", party: review.state })
  }

  await caller.record("outcome.transmit", id, {
    output: input.output,
    sha256: hashParts(parts).toString("hex"),
    ...chainOf(review),
  })
  return showOutcome(caller, { outcome: id })
}

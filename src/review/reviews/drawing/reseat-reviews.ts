import type { Caller } from "../../../platform/room.ts"
import { circlesOfReview, releaseReview } from "../circles-of-review.ts"
import { reviewersOf, visibleReviews } from "../find-review.ts"
import { seatReviewers } from "../keep-review.ts"
import { endPeopleOf } from "../nominations/end-people.ts"
import { planAlarms } from "../plan-alarms.ts"
import { chainOf, MAX_PHASES, REVIEW, type Reviewer, type ReviewFacts } from "../review.ts"
import type { DrawFacts } from "./draw.ts"
import { reviewersOfLots } from "./reviewers-of-lots.ts"

/** Reviews under way whose place was drawn again: who leaves loses access, who comes gets it. */
export async function reseatReviews(
  caller: Caller,
  { id, mechanism, inputs, transcript, follows }: DrawFacts,
): Promise<void> {
  const again = [...new Set(inputs.redrawn.map(({ state }) => state))]
  if (follows === null || !transcript || again.length === 0) return
  const lots = reviewersOfLots(transcript.result)
  const open = await visibleReviews(caller)
    .where("mechanism", "=", mechanism)
    .where("review.status", "=", "under_way")
    .where("state", "in", again)
    .orderBy("review.id")
    .limit(again.length * MAX_PHASES)
    .execute()
  const before = await reviewersOf(
    caller,
    open.map((review) => review.id),
  )
  for (const review of open) {
    const now = lots.get(review.state) ?? []
    await reseat(caller, review, { now, before: before.get(review.id) ?? [] })
    await caller.db.updateTable("review").set({ draw: id }).where("id", "=", review.id).execute()
  }
}

type Seats = { readonly now: readonly Reviewer[]; readonly before: readonly Reviewer[] }

async function reseat(caller: Caller, review: ReviewFacts, { now, before }: Seats): Promise<void> {
  const stays = (party: string) => now.some((one) => one.party === party)
  const gone = before.filter(({ party }) => !stays(party))
  const come = now.filter(({ party }) => !before.some((one) => one.party === party))
  if (gone.length === 0 && come.length === 0) return
  for (const { party } of gone) {
    await caller.db
      .updateTable("review_reviewer")
      .set({ until: caller.now })
      .where("review", "=", review.id)
      .where("party", "=", party)
      .where("until", "is", null)
      .execute()
    await endPeopleOf(caller, review, party)
  }
  await seatReviewers(caller, review.id, come)
  const circles = await circlesOfReview(caller, review, now)
  await caller.db
    .updateTable("release")
    .set({ status: "withdrawn", withdrawn_at: caller.now })
    .where("subject", "=", review.id)
    .where("thing", "=", REVIEW)
    .where("status", "=", "given")
    .execute()
  await releaseReview(caller, review, circles)
  await planAlarms(caller, review)
  await caller.record("review.reseat", review.id, {
    gone: gone.length,
    come: come.length,
    ...chainOf(review),
  })
}

import type { Caller } from "../../platform/room.ts"
import { visibleThreads } from "../../secretariat/threads/find-thread.ts"
import type { Heard } from "../../secretariat/threads/place.ts"
import type { ThreadKind } from "../../secretariat/threads/thread.ts"
import { lockReview } from "../reviews/find-review.ts"
import { happened } from "../reviews/happen.ts"
import { REVIEW, type ReviewFacts } from "../reviews/review.ts"
import { standReviews } from "../reviews/stand.ts"

/** Where the reviewing States ask and the State under review answers. */
export const DIALOGUE = "dialogue"

/** What only asks is no feedback yet: it says nothing of the measures taken, of successes and challenges. */
const ONLY_ASKS: readonly ThreadKind[] = ["clarification", "comment"]

/**
 * What the dialogue means for the clock, where the procedure has a step for it: a reviewing State's feedback is sent with
 * its first word on the substance, and the dialogue is closed when the feedback is there and every thread is closed.
 */
export async function meetSteps(caller: Caller, review: ReviewFacts, heard: Heard): Promise<void> {
  const { deed, place, party, kinds } = heard
  if (place !== DIALOGUE || review.status !== "under_way") return
  if (deed === "sent") {
    if (party === null || kinds.every((kind) => ONLY_ASKS.includes(kind))) return
    await happened(caller, review, { act: "feedback_sent", party })
  } else if (await isClosed(caller, review)) {
    await happened(caller, review, { act: "dialogue_closed", party: review.state })
  }
}

/** Locked first: of two who close the last two threads at once, the second sees what the first did. */
async function isClosed(caller: Caller, { id }: ReviewFacts): Promise<boolean> {
  const [stood] = await standReviews(caller, [await lockReview(caller, id)])
  const step = stood?.steps.find(({ act }) => act === "dialogue_closed")
  if (!step || step.started === null) return false
  const open = await visibleThreads(caller)
    .where("thread.thing", "=", REVIEW)
    .where("thread.subject", "=", id)
    .where("thread.place", "=", DIALOGUE)
    .where("thread.status", "in", ["asked", "answered"])
    .limit(1)
    .execute()
  return open.length === 0
}

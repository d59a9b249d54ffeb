import { z } from "zod"
import type { Caller } from "../../platform/room.ts"
import type { HistoryOf } from "../../secretariat/audit/history-register.ts"
import { partyNames } from "../../secretariat/directory/find-party.ts"
import { getReview, visibleReviews } from "./find-review.ts"
import { reviewPath } from "./pages/paths.ts"
import { chainOf, REVIEW } from "./review.ts"

/** Whoever sees a review reads what was done in it: its chain is its own. */
export const reviewHistory: HistoryOf = {
  thing: REVIEW,
  deeds: {
    "review.enter": "reviews.deed_enter",
    "review.open": "reviews.deed_open",
    "review.reseat": "reviews.deed_reseat",
    "review.pause": "reviews.deed_pause",
    "review.resume": "reviews.deed_resume",
    "review.agreeTerms": "reviews.deed_agree_terms",
    "review.recordEvent": "reviews.deed_record_event",
    "review.extend": "reviews.deed_extend",
    "review.strikeEvent": "reviews.deed_strike_event",
    "review.close": "reviews.deed_close",
    "review.cease": "reviews.deed_cease",
  },
  visible: sees,
  chains: async (caller, id) => ((await sees(caller, id)) ? [chainOf({ id }).chain] : []),
  async name(caller, id) {
    const { state, phase } = await getReview(caller, id)
    const nameOf = await partyNames(caller)
    const path = reviewPath({ review: id })
    return { key: "reviews.title_review", values: { state: nameOf(state), phase }, path }
  },
}

async function sees(caller: Caller, id: string): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false
  return (await visibleReviews(caller).where("review.id", "=", id).executeTakeFirst()) !== undefined
}

import { partyNames } from "../../secretariat/directory/find-party.ts"
import type { PinnedStatesEntry } from "../../secretariat/directory/registers.ts"
import type { PinnedEntry } from "../../secretariat/instruments/registers.ts"
import { visibleDraws } from "./drawing/find-draw.ts"
import { visibleReviews } from "./find-review.ts"
import { MAX_LISTED } from "./list-reviews.ts"
import { drawPath, reviewPath } from "./pages/paths.ts"

/** The reviews that stay on a version of the treaties. */
export const pinnedReviews: PinnedEntry = {
  async list(caller, version) {
    const found = await visibleReviews(caller)
      .where("review.pack", "=", version)
      .orderBy("review.at", "desc")
      .orderBy("review.id", "desc")
      .limit(MAX_LISTED)
      .execute()
    const nameOf = await partyNames(caller)
    return found.map(({ id, state, phase }) => ({
      kind: "review",
      key: "reviews.pinned_review",
      values: { state: nameOf(state), phase },
      path: reviewPath({ review: id }),
    }))
  },
}

/** The draws whose States are those of a version, whatever became of them. */
export const pinnedDraws: PinnedStatesEntry = {
  async list(caller, version) {
    const found = await visibleDraws(caller)
      .where("states", "=", version)
      .orderBy("draw.at", "desc")
      .orderBy("draw.id", "desc")
      .limit(MAX_LISTED)
      .execute()
    return found.map(({ id, at }) => ({
      kind: "draw",
      key: "reviews.pinned_draw",
      values: { date: at.toISOString().slice(0, 10) },
      path: drawPath({ draw: id }),
    }))
  },
}

import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { historyOf } from "../../secretariat/audit/history-register.ts"
import { closeReview } from "./close-review.ts"
import { reviews } from "./contract.ts"
import { runDrawCommand } from "./draw/run-draw-command.ts"
import { verifyDrawCommand } from "./draw/verify-draw-command.ts"
import { enterReview } from "./enter-review.ts"
import { reviewHistory } from "./history.ts"
import { listReviews } from "./list-reviews.ts"
import { listProcedures, showProcedure } from "./show-procedure.ts"
import { showReview } from "./show-review.ts"

export const reviewsRoom = room({
  name: "reviews",
  contract: reviews,
  operations: {
    list: listReviews,
    show: showReview,
    enter: enterReview,
    close: closeReview,
    listProcedures,
    showProcedure,
  },
  pages: [],
  commands: [runDrawCommand, verifyDrawCommand],
  fills: [fill(historyOf, reviewHistory)],
})

import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { historyOf } from "../../secretariat/audit/history-register.ts"
import { pinnedStates } from "../../secretariat/directory/registers.ts"
import { papers } from "../../secretariat/documents/papers.ts"
import { work } from "../../secretariat/identity/work.ts"
import { pinned } from "../../secretariat/instruments/registers.ts"
import { ceaseReview } from "./cease-review.ts"
import { agreeTerms } from "./clocks/agree-terms.ts"
import { extendStep } from "./clocks/extend-step.ts"
import { pauseReview, resumeReview } from "./clocks/pause-review.ts"
import { recordEvent } from "./clocks/record-event.ts"
import { showCourse } from "./clocks/show-course.ts"
import { strikeEvent } from "./clocks/strike-event.ts"
import { closeReview } from "./close-review.ts"
import { compareShipped } from "./compare-shipped.ts"
import { reviews } from "./contract.ts"
import { correctRule } from "./correct-rule.ts"
import { runDrawCommand } from "./draw/run-draw-command.ts"
import { verifyDrawCommand } from "./draw/verify-draw-command.ts"
import { drawLots } from "./drawing/draw-lots.ts"
import { freezeDraw } from "./drawing/freeze-draw.ts"
import { openPhase } from "./drawing/open-phase.ts"
import { redrawPlace } from "./drawing/redraw-place.ts"
import { listDraws, showDraw, showTranscript } from "./drawing/show-draw.ts"
import { withdrawDraw } from "./drawing/withdraw-draw.ts"
import { enterReview } from "./enter-review.ts"
import { pinnedDraws, pinnedReviews } from "./fill-registers.ts"
import { reviewHistory } from "./history.ts"
import { keepLetter } from "./letters/keep-letter.ts"
import { showLetters } from "./letters/show-letters.ts"
import { listReviews } from "./list-reviews.ts"
import { endNomination } from "./nominations/end-nomination.ts"
import { listPeople } from "./nominations/list-people.ts"
import { nominate } from "./nominations/nominate.ts"
import { reviewsPage } from "./pages/reviews-page.tsx"
import { enterReviewPage } from "./pages/enter-review-page.tsx"
import { reviewPage } from "./pages/review-page.tsx"
import { peoplePage } from "./pages/people-page.tsx"
import { coursePage } from "./pages/course-page.tsx"
import { lettersPage } from "./pages/letters-page.tsx"
import { coursePapers, letterPapers } from "./paper/papers.ts"
import { drawsPage } from "./pages/draws-page.tsx"
import { drawPage } from "./pages/draw-page.tsx"
import { proceduresPage } from "./pages/procedures-page.tsx"
import { procedurePage } from "./pages/procedure-page.tsx"
import { rulePage } from "./pages/rule-page.tsx"
import { previewRule } from "./preview-rule.ts"
import { remindWorker } from "./remind.ts"
import { listProcedures, showProcedure } from "./show-procedure.ts"
import { showReview } from "./show-review.ts"
import { showTotals } from "./show-totals.ts"
import { takeShipped } from "./take-shipped.ts"
import { reviewsWork } from "./work.ts"

const ofReviews = {
  list: listReviews,
  show: showReview,
  showTotals,
  enter: enterReview,
  close: closeReview,
  cease: ceaseReview,
  listPeople,
  nominate,
  endNomination,
  showLetters,
  keepLetter,
  showCourse,
  recordEvent,
  strikeEvent,
  pause: pauseReview,
  resume: resumeReview,
  extend: extendStep,
  agreeTerms,
}

const ofDraws = {
  listDraws,
  showDraw,
  showTranscript,
  freezeDraw,
  drawLots,
  withdrawDraw,
  redrawPlace,
  openPhase,
}

const ofProcedures = { listProcedures, showProcedure, previewRule, correctRule, compareShipped, takeShipped }

export const reviewsRoom = room({
  name: "reviews",
  contract: reviews,
  operations: { ...ofReviews, ...ofDraws, ...ofProcedures },
  pages: [
    reviewsPage,
    enterReviewPage,
    reviewPage,
    peoplePage,
    coursePage,
    lettersPage,
    drawsPage,
    drawPage,
    proceduresPage,
    procedurePage,
    rulePage,
  ],
  commands: [runDrawCommand, verifyDrawCommand],
  jobs: [remindWorker],
  fills: [
    fill(papers, coursePapers),
    fill(papers, letterPapers),
    fill(historyOf, reviewHistory),
    fill(work, reviewsWork),
    fill(pinned, pinnedReviews),
    fill(pinnedStates, pinnedDraws),
  ],
})

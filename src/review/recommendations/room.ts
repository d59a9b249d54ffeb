import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { papers } from "../../secretariat/documents/papers.ts"
import { citations } from "../../secretariat/instruments/registers.ts"
import { recommended } from "../../secretariat/meetings/recommended.ts"
import { work } from "../../secretariat/identity/work.ts"
import { recommendationsWork } from "./work.ts"
import { bringTranslations } from "./bring-translations.ts"
import { citeProvisions } from "./cite-provisions.ts"
import { recommendationCitations } from "./cite-recommendations.ts"
import { recommendations } from "./contract.ts"
import { draftReport } from "./draft-report.ts"
import { follow } from "./follow.ts"
import { keptRecommendations } from "./keep-recommendations.ts"
import { listRecommendations } from "./list-recommendations.ts"
import { ownReportPage } from "./pages/own-report-page.tsx"
import { recommendationPage } from "./pages/recommendation-page.tsx"
import { recommendationsPage } from "./pages/recommendations-page.tsx"
import { ownReportPapers } from "./paper/papers.ts"
import { releaseFollowUp, withdrawFollowUpRelease } from "./release-follow-up.ts"
import { showRecommendation } from "./show-recommendation.ts"

export const recommendationsRoom = room({
  name: "recommendations",
  contract: recommendations,
  operations: {
    list: listRecommendations,
    show: showRecommendation,
    cite: citeProvisions,
    bring: bringTranslations,
    follow,
    release: releaseFollowUp,
    withdrawRelease: withdrawFollowUpRelease,
    draftReport,
  },
  pages: [recommendationsPage, recommendationPage, ownReportPage],
  fills: [
    fill(recommended, keptRecommendations),
    fill(work, recommendationsWork),
    fill(citations, recommendationCitations),
    fill(papers, ownReportPapers),
  ],
})

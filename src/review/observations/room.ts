import { reviewPlace } from "../reviews/places.ts"
import { observationPlaces } from "./places.ts"
import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { historyOf } from "../../secretariat/audit/history-register.ts"
import { papers } from "../../secretariat/documents/papers.ts"
import { work } from "../../secretariat/identity/work.ts"
import { citations } from "../../secretariat/instruments/registers.ts"
import { threadHost } from "../../secretariat/threads/place.ts"
import { observationCitations } from "./citations.ts"
import { clearOutput } from "./clearances.ts"
import { observations } from "./contract.ts"
import { draftObservation } from "./draft-observation.ts"
import { observationHistory, outcomeHistory } from "./history.ts"
import { reviewHost } from "./host.ts"
import { listObservations } from "./list-observations.ts"
import {
  agreeToObservation,
  commentOnObservation,
  confirmSources,
  keepObservation,
  proposeObservation,
  withdrawObservation,
} from "./move-observation.ts"
import { answersPage } from "./pages/answers-page.tsx"
import { observationsPage } from "./pages/observations-page.tsx"
import { outcomePage } from "./pages/outcome-page.tsx"
import { outcomesPage } from "./pages/outcomes-page.tsx"
import { outcomePaperCommand } from "./paper/paper-command.ts"
import { listPapers, outcomePapers } from "./paper/papers.ts"
import { publish, revoke } from "./publish.ts"
import { showAnswers } from "./show-answers.ts"
import { showObservation } from "./show-observation.ts"
import { listOutcomes, showOutcome } from "./show-outcome.ts"
import { writeSummary } from "./summary.ts"
import { translateOutcome } from "./translate-outcome.ts"
import { transmit } from "./transmit.ts"
import { rewordObservation } from "./wording.ts"
import { observationsWork } from "./work.ts"

export const observationsRoom = room({
  name: "observations",
  contract: observations,
  operations: {
    showAnswers,
    list: listObservations,
    show: showObservation,
    listOutcomes,
    showOutcome,
    draft: draftObservation,
    reword: rewordObservation,
    propose: proposeObservation,
    comment: commentOnObservation,
    agree: agreeToObservation,
    keep: keepObservation,
    confirm: confirmSources,
    withdraw: withdrawObservation,
    writeSummary,
    clear: clearOutput,
    transmit,
    translate: translateOutcome,
    publish,
    revoke,
  },
  commands: [outcomePaperCommand],
  pages: [answersPage, observationsPage, outcomesPage, outcomePage],
  fills: [
    fill(papers, outcomePapers),
    fill(papers, listPapers),
    fill(threadHost, reviewHost),
    fill(citations, observationCitations),
    fill(historyOf, observationHistory),
    fill(historyOf, outcomeHistory),
    fill(work, observationsWork),
    ...observationPlaces.map((place) => fill(reviewPlace, place)),
  ],
})

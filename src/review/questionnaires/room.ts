import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { historyOf } from "../../secretariat/audit/history-register.ts"
import { papers } from "../../secretariat/documents/papers.ts"
import { translatable } from "../../secretariat/memory/registers.ts"
import { citations, coverage, pinned } from "../../secretariat/instruments/registers.ts"
import { addQuestion } from "./add-question.ts"
import { addSection } from "./add-section.ts"
import { adoptQuestionnaire } from "./adopt-questionnaire.ts"
import { assignTranslation, endTranslation, listTranslators } from "./assign-translation.ts"
import { changeQuestion } from "./change-question.ts"
import { closeHole } from "./close-hole.ts"
import { commands } from "./commands.ts"
import { compareQuestionnaires } from "./compare-questionnaires.ts"
import { questionnaires } from "./contract.ts"
import { createDraft } from "./create-draft.ts"
import { exportQuestionnaire } from "./export-questionnaire.ts"
import { pinnedQuestionnaires, questionCitations, questionCoverage } from "./fill-registers.ts"
import { questionnaireHistory } from "./history.ts"
import { importQuestionnaire, importWhole } from "./import-questionnaire.ts"
import { importWord } from "./import-word.ts"
import { issueQuestionnaire } from "./issue-questionnaire.ts"
import { judgeOverlap } from "./judge-overlap.ts"
import { listQuestionnaires } from "./list-questionnaires.ts"
import { mapQuestion } from "./map-question.ts"
import { moveQuestion } from "./move-question.ts"
import { negotiateQuestionnaire } from "./negotiate-questionnaire.ts"
import { comparisonPage } from "./pages/comparison-page.tsx"
import { coveragePage } from "./pages/coverage-page.tsx"
import { draftingPage } from "./pages/drafting-page.tsx"
import { newQuestionnairePage } from "./pages/new-questionnaire-page.tsx"
import { questionnairePage } from "./pages/questionnaire-page.tsx"
import { questionnairesPage } from "./pages/questionnaires-page.tsx"
import { questionPage } from "./pages/question-page.tsx"
import { questionnaireForms } from "./paper/papers.ts"
import { questionnaireTexts } from "./questionnaire-texts.ts"
import { wordPage } from "./pages/word-page.tsx"
import { readWord } from "./read-word.ts"
import { recordHole } from "./record-hole.ts"
import { listAudiences, releaseQuestionnaire } from "./release-questionnaire.ts"
import { removeQuestion } from "./remove-question.ts"
import { removeSection } from "./remove-section.ts"
import { setText } from "./set-text.ts"
import { showCoverage } from "./show-coverage.ts"
import { showOverlap } from "./show-overlap.ts"
import { showQuestion } from "./show-question.ts"
import { showQuestionnaire } from "./show-questionnaire.ts"
import { succeedQuestionnaire } from "./succeed-questionnaire.ts"
import { takeWords } from "./take-words.ts"
import { withdrawQuestionnaire } from "./withdraw-questionnaire.ts"

const reads = {
  list: listQuestionnaires,
  show: showQuestionnaire,
  showQuestion,
  showCoverage,
  showOverlap,
  compare: compareQuestionnaires,
  exportFiles: exportQuestionnaire,
  listAudiences,
  listTranslators,
  readWord,
}

const drafting = {
  import: importQuestionnaire,
  importWhole,
  create: createDraft,
  addSection,
  removeSection,
  addQuestion,
  changeQuestion,
  moveQuestion,
  removeQuestion,
  setText,
  recordHole,
  closeHole,
  judgeOverlap,
  importWord,
  mapQuestion,
}

const standing = {
  issue: issueQuestionnaire,
  release: releaseQuestionnaire,
  adopt: adoptQuestionnaire,
  withdraw: withdrawQuestionnaire,
  negotiate: negotiateQuestionnaire,
  takeWords,
  succeed: succeedQuestionnaire,
  assignTranslation,
  endTranslation,
}

export const questionnairesRoom = room({
  name: "questionnaires",
  contract: questionnaires,
  operations: { ...reads, ...drafting, ...standing },
  pages: [
    questionnairesPage,
    newQuestionnairePage,
    questionnairePage,
    draftingPage,
    coveragePage,
    comparisonPage,
    questionPage,
    wordPage,
  ],
  commands,
  fills: [
    fill(papers, questionnaireForms),
    fill(citations, questionCitations),
    fill(coverage, questionCoverage),
    fill(pinned, pinnedQuestionnaires),
    fill(historyOf, questionnaireHistory),
    fill(translatable, questionnaireTexts),
  ],
})

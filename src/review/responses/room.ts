import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { files } from "../../secretariat/documents/files.ts"
import { papers } from "../../secretariat/documents/papers.ts"
import { citations } from "../../secretariat/instruments/registers.ts"
import { historyOf } from "../../secretariat/audit/history-register.ts"
import { work } from "../../secretariat/identity/work.ts"
import { leaning } from "../../secretariat/library/registers.ts"
import { threadHost } from "../../secretariat/threads/place.ts"
import { listAbsences } from "./absence/list-absences.ts"
import { endAbsence, planAbsence } from "./absence/plan-absence.ts"
import { answerPage } from "./answer-page.ts"
import { answerQuestion } from "./answer-question.ts"
import { offerAgain, setAside } from "./before/set-aside.ts"
import { showBefore } from "./before/show-before.ts"
import { signUnchanged } from "./before/sign-unchanged.ts"
import { useBefore } from "./before/use-before.ts"
import { checkResponse } from "./check-response.ts"
import { chooseBranch } from "./choose-branch.ts"
import { clearResponse, reopenResponse } from "./clear-response.ts"
import { receiptVerifyCommand } from "./commands.ts"
import { answerCitations } from "./cite-answers.ts"
import { citeSource } from "./cite-source.ts"
import { responses } from "./contract.ts"
import { correctResponse, withdrawResponse } from "./correct-response.ts"
import { assignTask, distribute, sendAssignments } from "./distribute.ts"
import { responseHistory, responseHost, responseWork } from "./fill-registers.ts"
import { addOffice, mapOffice, showOffices } from "./keep-offices.ts"
import { listResponses } from "./list-responses.ts"
import { listSubmissions } from "./list-submissions.ts"
import { clearTask, giveBackTask, handInTask, validateTask } from "./move-task.ts"
import { openResponse } from "./open-response.ts"
import { responseForms, responseTables, submissionForms, submissionTables } from "./export/forms.ts"
import { briefPapers, receiptPapers } from "./export/papers.ts"
import { listArrivals, showArrivalReceipt } from "./house/find-arrival.ts"
import { importCommand } from "./house/import-command.ts"
import { receiveFile, receiveResponse } from "./house/receive-response.ts"
import { sealedFiles } from "./house/seal-response.ts"
import { takeReceipt } from "./house/take-receipt.ts"
import { confirmFinding, dropFinding } from "./finding/keep-up-finding.ts"
import { keepFinding } from "./finding/keep-finding.ts"
import { listFindings } from "./finding/list-findings.ts"
import { citeLaw } from "./laws/cite-law.ts"
import { leaningAnswers } from "./laws/leaning-answers.ts"
import { listLaws } from "./laws/list-laws.ts"
import { bringLetter } from "./letter/bring-letter.ts"
import { listLetters } from "./letter/list-letters.ts"
import { showLetter } from "./letter/show-letter.ts"
import { takePassages } from "./letter/take-passages.ts"
import { bringBack } from "./package/bring-back.ts"
import { listPackages } from "./package/list-packages.ts"
import { answersToTake, officeAnswersToTake } from "./package/papers.ts"
import { showReturn } from "./package/show-return.ts"
import { takeAnswers } from "./package/take-answers.ts"
import { absencesPage } from "./pages/absences-page.tsx"
import { findingsPage } from "./pages/findings-page.tsx"
import { letterPage } from "./pages/letter-page.tsx"
import { lettersPage } from "./pages/letters-page.tsx"
import { packagesPage } from "./pages/packages-page.tsx"
import { harvestCommand } from "./harvest/harvest-command.ts"
import { briefPage } from "./pages/brief-page.tsx"
import { checkPage } from "./pages/check-page.tsx"
import { distributionPage } from "./pages/distribution-page.tsx"
import { officesPage } from "./pages/offices-page.tsx"
import { questionPage } from "./pages/question-page.tsx"
import { responsePage } from "./pages/response-page.tsx"
import { returnPage } from "./pages/return-page.tsx"
import { responsesPage } from "./pages/responses-page.tsx"
import { receivedPage } from "./pages/received-page.tsx"
import { submissionPage } from "./pages/submission-page.tsx"
import { submissionsPage } from "./pages/submissions-page.tsx"
import { transcriptionPage } from "./pages/transcription-page.tsx"
import { wholePage } from "./pages/whole-page.tsx"
import { setDue } from "./set-due.ts"
import { settleOld, settleVersions } from "./settle-versions.ts"
import { showDistribution } from "./show-distribution.ts"
import { showQuestion } from "./show-question.ts"
import { showContent, showReceipt } from "./show-receipt.ts"
import { showResponse } from "./show-response.ts"
import { showSubmission } from "./show-submission.ts"
import { showWhole } from "./show-whole.ts"
import { showTranscription } from "./transcription/show-transcription.ts"
import { tickEntered, untickEntered } from "./transcription/tick-entered.ts"
import { submissionHost } from "./submission-host.ts"
import { submitResponse } from "./submit-response.ts"
import { widenAudience } from "./widen-audience.ts"

const reads = {
  showTranscription,
  listArrivals,
  showArrivalReceipt,
  listPackages,
  showReturn,
  listLetters,
  showLetter,
  listFindings,
  listLaws,
  listAbsences,
  showBefore,
  list: listResponses,
  show: showResponse,
  showQuestion,
  showWhole,
  check: checkResponse,
  showDistribution,
  showOffices,
  listSubmissions,
  showSubmission,
  showContent,
  showReceipt,
}

const answering = {
  bringBack,
  takeAnswers,
  bringLetter,
  takePassages,
  keepFinding,
  confirmFinding,
  dropFinding,
  citeLaw,
  open: openResponse,
  answer: answerQuestion,
  answerPage,
  choose: chooseBranch,
  citeSource,
  useBefore,
  setAside,
  offerAgain,
  signUnchanged,
  settle: settleVersions,
  settleOld,
}

const handingOver = {
  handIn: handInTask,
  giveBack: giveBackTask,
  validate: validateTask,
  clearTask,
  assign: assignTask,
  distribute,
  sendAssignments,
  setDue,
  addOffice,
  mapOffice,
  planAbsence,
  endAbsence,
}

const sending = {
  clear: clearResponse,
  reopen: reopenResponse,
  submit: submitResponse,
  correct: correctResponse,
  withdraw: withdrawResponse,
  widen: widenAudience,
  receive: receiveResponse,
  receiveFile,
  takeReceipt,
  tickEntered,
  untickEntered,
}

export const responsesRoom = room({
  name: "responses",
  contract: responses,
  operations: { ...reads, ...answering, ...handingOver, ...sending },
  pages: [
    responsesPage,
    responsePage,
    wholePage,
    checkPage,
    briefPage,
    transcriptionPage,
    distributionPage,
    questionPage,
    packagesPage,
    returnPage,
    findingsPage,
    lettersPage,
    letterPage,
    officesPage,
    absencesPage,
    submissionsPage,
    receivedPage,
    submissionPage,
  ],
  commands: [receiptVerifyCommand, harvestCommand, importCommand],
  fills: [
    fill(citations, answerCitations),
    fill(historyOf, responseHistory),
    fill(leaning, leaningAnswers),
    fill(threadHost, responseHost),
    fill(threadHost, submissionHost),
    fill(work, responseWork),
    fill(files, sealedFiles),
    fill(papers, answersToTake),
    fill(papers, officeAnswersToTake),
    ...[receiptPapers, briefPapers, responseForms, submissionForms].map((one) => fill(papers, one)),
    ...[responseTables, submissionTables].map((one) => fill(files, one)),
  ],
  clockwork: [{ every: "* * * * *", operation: responses.settleOld }],
})

import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import {
  AsideAnswer,
  Before,
  BeforeAsked,
  SectionUnchanged,
  SetAside,
  Unchanged,
  Used,
  UsedAnswer,
} from "./before/views.ts"
import { houseContract } from "./house/operations.ts"
import { absenceContract } from "./absence/operations.ts"
import { findingContract } from "./finding/operations.ts"
import { lawsContract } from "./laws/operations.ts"
import { letterContract } from "./letter/operations.ts"
import { packageContract } from "./package/operations.ts"
import { Check } from "./check-response.ts"
import { Distribution } from "./distribution.ts"
import {
  Answered,
  Assigned,
  Chosen,
  Distributed,
  DueSet,
  Listed,
  MappedOffice,
  NewOffice,
  Opened,
  PageAnswered,
  PageSaved,
  Party,
  ReturnedTask,
  SentAssignments,
  SourceSaid,
  TaskMoved,
  Which,
  WhichQuestion,
  WhichSubmission,
  WhichTask,
  Widened,
} from "./inputs.ts"
import { OfficeMap } from "./office.ts"
import { Receipt } from "./receipt.ts"
import { SubmissionContent } from "./submission-content.ts"
import { transcriptionContract } from "./transcription/operations.ts"
import { Submission, Submissions } from "./submission.ts"
import { AnswersInWhole, QuestionWork, Responses, ResponseWork, Saved } from "./views.ts"

const Settled = z.object({ settled: z.int() })
const Offices = z.object({ party: Party })

export const responses = contract("responses", {
  list: read("/responses", Listed, Responses),
  show: read("/responses/:response", Which, ResponseWork),
  showQuestion: read("/responses/:response/questions/:question", WhichQuestion, QuestionWork),
  /** Every question with its current answer, to read and to print. */
  showWhole: read("/responses/:response/answers", Which, AnswersInWhole),
  check: read("/responses/:response/check", Which, Check),
  showDistribution: read("/responses/:response/distribution", Which, Distribution),
  showOffices: read("/parties/:party/offices", Offices, OfficeMap),
  listSubmissions: read("/submissions", z.object({ after: z.uuid().optional() }), Submissions),
  showSubmission: read("/submissions/:submission", WhichSubmission, Submission),
  /** Exactly what was sent; in its canonical spelling the receipt's hash is of it. */
  showContent: read("/submissions/:submission/content", WhichSubmission, SubmissionContent),
  showReceipt: read("/submissions/:submission/receipt", WhichSubmission, Receipt),

  /** What the State said before to a question and its follow-ups. */
  showBefore: read("/responses/:response/questions/:question/before", BeforeAsked, Before),

  open: write("/responses", Opened, ResponseWork),
  answer: write("/responses/:response/questions/:question/answers", Answered, Saved),
  /** A page of answers at once, as a form sends it. */
  answerPage: write("/responses/:response/questions/:question/page", PageAnswered, PageSaved),
  choose: write(
    "/responses/:response/branches/:answer/choice",
    Chosen,
    PageSaved.omit({ saved: true, next: true }),
  ),
  citeSource: write(
    "/responses/:response/questions/:question/source",
    SourceSaid,
    Saved.extend({ response: z.uuid() }),
  ),
  useBefore: write("/responses/:response/questions/:question/uses", Used, UsedAnswer),
  setAside: write("/responses/:response/questions/:question/set-asides", SetAside, AsideAnswer),
  offerAgain: write("/responses/:response/questions/:question/offers", SetAside, AsideAnswer),
  signUnchanged: write("/responses/:response/sections/:section/unchanged", Unchanged, SectionUnchanged),
  /** Follows from having read what somebody else is writing. */
  settle: write("/answer-versions/settling", z.object({ answers: z.array(z.uuid()).max(1000) }), Settled, {
    internal: true,
  }),
  /** A clock asks it. */
  settleOld: write("/answer-versions/settling-old", z.object({}), Settled, { internal: true }),
  ...packageContract,
  ...houseContract,
  ...transcriptionContract,
  ...letterContract,
  ...findingContract,
  ...absenceContract,
  ...lawsContract,

  handIn: write("/responses/:response/questions/:question/hand-in", WhichTask, TaskMoved),
  giveBack: write("/responses/:response/questions/:question/return", ReturnedTask, TaskMoved),
  validate: write("/responses/:response/questions/:question/validation", WhichTask, TaskMoved),
  clearTask: write("/responses/:response/questions/:question/clearance", WhichTask, TaskMoved),
  assign: write("/responses/:response/questions/:question/assignment", Assigned, Distribution),
  distribute: write("/responses/:response/distribution", Distributed, Distribution),
  setDue: write("/responses/:response/assignments/:assignment/due", DueSet, Distribution),
  sendAssignments: write("/responses/:response/assignments/sending", SentAssignments, Distribution),
  addOffice: write("/parties/:party/offices", NewOffice, OfficeMap),
  mapOffice: write("/parties/:party/office-map", MappedOffice, OfficeMap),

  clear: write("/responses/:response/clearance", Which, ResponseWork),
  reopen: write("/responses/:response/reopening", Which, ResponseWork),
  submit: write("/responses/:response/submission", Which, Submission),
  correct: write("/responses/:response/correction", Which, ResponseWork),
  withdraw: write("/responses/:response/withdrawal", Which, ResponseWork),
  widen: write("/submissions/:submission/releases", Widened, Submission),
})

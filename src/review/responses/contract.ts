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
import { Answered, Chosen, Listed, Opened, PageAnswered, PageSaved, Which, WhichQuestion } from "./inputs.ts"
import { packageContract } from "./package/operations.ts"
import { AnswersInWhole, QuestionWork, Responses, ResponseWork, Saved } from "./views.ts"

const Settled = z.object({ settled: z.int() })

export const responses = contract("responses", {
  list: read("/responses", Listed, Responses),
  show: read("/responses/:response", Which, ResponseWork),
  showQuestion: read("/responses/:response/questions/:question", WhichQuestion, QuestionWork),
  /** Every question with its current answer, to read and to print. */
  showWhole: read("/responses/:response/answers", Which, AnswersInWhole),

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
  useBefore: write("/responses/:response/questions/:question/uses", Used, UsedAnswer),
  setAside: write("/responses/:response/questions/:question/set-asides", SetAside, AsideAnswer),
  offerAgain: write("/responses/:response/questions/:question/offers", SetAside, AsideAnswer),
  signUnchanged: write("/responses/:response/sections/:section/unchanged", Unchanged, SectionUnchanged),
  /** Follows from having read what somebody else is writing. */
  settle: write("/answer-versions/settling", z.object({ answers: z.array(z.uuid()).max(100) }), Settled, {
    internal: true,
  }),
  /** A clock asks it. */
  settleOld: write("/answer-versions/settling-old", z.object({}), Settled, { internal: true }),
  ...packageContract,
})

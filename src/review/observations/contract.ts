import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import {
  Cleared,
  Commented,
  Drafted,
  Published,
  Revoked,
  Summarized,
  Transmitted,
  WhichLine,
  WhichOutcome,
  WhichReview,
  Worded,
} from "./inputs.ts"
import { Line } from "./observation.ts"
import { AnswersRead, Observations, Outcome } from "./views.ts"

export const observations = contract("observations", {
  showAnswers: read("/reviews/:review/answers", WhichReview, AnswersRead),
  list: read("/reviews/:review/observations", WhichReview, Observations),
  show: read("/observations/:observation", WhichLine, Line),
  listOutcomes: read(
    "/outcomes",
    z.object({}),
    z.object({ outcomes: z.array(Outcome.omit({ parts: true, translations: true, can: true })) }),
  ),
  showOutcome: read("/outcomes/:outcome", WhichOutcome, Outcome),

  draft: write("/reviews/:review/observations", Drafted, Line),
  reword: write("/observations/:observation/wordings", Worded, Line),
  propose: write("/observations/:observation/proposal", WhichLine, Line),
  comment: write("/observations/:observation/comments", Commented, Line),
  agree: write("/observations/:observation/agreement", WhichLine, Line),
  keep: write("/observations/:observation/keeping", WhichLine, Line),
  /** Says that the line still stands on the answers as they are now. */
  confirm: write("/observations/:observation/sources", WhichLine, Line),
  withdraw: write("/observations/:observation/withdrawal", WhichLine, z.object({ observation: z.uuid() })),

  writeSummary: write("/reviews/:review/summary", Summarized, Observations),
  clear: write("/reviews/:review/clearances", Cleared, Observations),
  transmit: write("/reviews/:review/outcomes", Transmitted, Outcome),
  /** Lays what the procedure has translated before translators, who render it into the other languages. */
  translate: write("/outcomes/:outcome/translation", WhichOutcome, Outcome),
  publish: write("/outcomes/:outcome/publications", Published, Outcome),
  /** Ends a publication from now on; copies cannot be called back. */
  revoke: write("/outcomes/:outcome/revocations", Revoked, Outcome),
})

import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { Circle } from "../../secretariat/access/circle.ts"
import { QuestionView, Said } from "../questionnaires/views.ts"
import { SentFinding } from "./finding/finding.ts"
import { kinds } from "./response.ts"
import { Value } from "./value.ts"

const Lang = z.enum(languages)

export const SubmissionRow = z
  .object({
    submission: z.uuid(),
    party: z.string(),
    kind: z.enum(kinds),
    title: z.string(),
    questionnaire: z.object({ code: z.string(), version: z.string() }),
    version: z.int(),
    at: z.iso.datetime(),
    status: z.enum(["standing", "withdrawn"]),
  })
  .meta({ id: "SubmissionRow" })
export type SubmissionRow = z.output<typeof SubmissionRow>

export const SentAnswerView = z.object({
  question: QuestionView,
  item: z.string(),
  value: Value.nullable(),
  text: z.string(),
  lang: Lang,
  source: z.object({ name: z.string(), date: z.string().nullable() }).nullable(),
  /** Circles besides those of the whole that may read this one answer; shown to the State alone. */
  audiences: z.array(Circle),
})
export type SentAnswerView = z.output<typeof SentAnswerView>

/** What was submitted, as somebody to whom it was released reads it: the whole, or the answers released to her. */
export const Submission = SubmissionRow.extend({
  whole: z.boolean(),
  versions: z.array(
    z.object({ version: z.int(), at: z.iso.datetime(), number: z.string(), sha256: z.string() }),
  ),
  number: z.string(),
  sha256: z.string(),
  /** The receipt that may be had for it; null in a State's own house until the secretariat's has come. */
  receipt: z.object({ number: z.string(), at: z.iso.datetime() }).nullable(),
  sections: z.array(z.object({ key: z.string(), title: Said, answers: z.array(SentAnswerView) })),
  /** Needs and finds that rest on answers which the reader may read. */
  findings: z.array(SentFinding),
  visible_to: z.array(Circle),
  /** The State's own response behind it, for its own people. */
  response: z.uuid().nullable(),
  addressable: z.array(Circle),
  /** In a State's own house: whether the secretariat has received it. Null where nothing is exchanged. */
  exchange: z
    .object({
      /** It is known to whom the file goes. */
      addressed: z.boolean(),
      received: z.object({ number: z.string(), at: z.iso.datetime() }).nullable(),
    })
    .nullable(),
  /** `note`: takes part in what is said of its completeness. */
  can: z.object({ widen: z.boolean(), correct: z.boolean(), withdraw: z.boolean(), note: z.boolean() }),
}).meta({ id: "Submission" })
export type Submission = z.output<typeof Submission>

export const Submissions = z
  .object({ submissions: z.array(SubmissionRow), next: z.uuid().nullable() })
  .meta({ id: "Submissions" })

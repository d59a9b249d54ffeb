import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import type { Moves } from "../../platform/moves.ts"
import { Circle } from "../../secretariat/access/circle.ts"
import { Structure } from "./structure.ts"

/** One text of a question or title. Longer guidance is a document. */
export const MAX_TEXT = 4_000
export const MAX_NOTE = 600
/** Questionnaires beside which a draft is laid, the newest first. */
export const MAX_HELD = 200

export const statuses = ["draft", "issued", "adopted", "superseded", "withdrawn"] as const
export type Status = (typeof statuses)[number]

/**
 * The life of one version. Adopted, it is frozen; what comes after is a successor, which keeps the keys. The server
 * enforces this table and the page shows it.
 */
export const moves = {
  issue: { from: ["draft"], to: "issued" },
  adopt: { from: ["issued"], to: "adopted" },
  supersede: { from: ["adopted"], to: "superseded" },
  withdraw: { from: ["draft", "issued"], to: "withdrawn" },
} as const satisfies Moves<Status>

/** What became of a question in the next version, so that answers can be offered to the next cycle. */
export const successions = ["same", "changed", "split", "merged", "dropped"] as const
export const Mapping = z.strictObject({
  from: z.string().max(60),
  how: z.enum(successions),
  to: z.array(z.string().max(60)).max(20),
})
export type Mapping = z.output<typeof Mapping>

export const Code = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
export const VersionName = z
  .string()
  .max(20)
  .regex(/^[0-9A-Za-z][0-9A-Za-z.-]*$/)

/** A questionnaire as lists show it, in one of its versions. */
export const QuestionnaireRow = z
  .object({
    id: z.uuid(),
    code: z.string(),
    version: z.string(),
    title: z.object({ lang: z.enum(languages), text: z.string() }),
    official: z.boolean(),
    status: z.enum(statuses),
    lang: z.enum(languages),
    instruments: z.array(z.string()),
    questions: z.int(),
    source: z.string(),
    confidence: z.string(),
    at: z.iso.datetime(),
    visible_to: z.array(Circle),
  })
  .meta({ id: "QuestionnaireRow" })
export type QuestionnaireRow = z.output<typeof QuestionnaireRow>

/** A version as its row says it, before anybody's leave is looked at. */
export type QuestionnaireFacts = {
  readonly id: string
  readonly code: string
  readonly version: string
  readonly official: boolean
  readonly lang: (typeof languages)[number]
  readonly status: Status
  readonly structure: Structure
  readonly pack: string
  readonly source: string
  readonly confidence: string
  readonly follows: string | null
  readonly mapping: readonly Mapping[]
  readonly negotiation: string | null
  readonly at: Date
  readonly issued: Date | null
  readonly adopted: Date | null
}

import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import type { Moves } from "../../platform/moves.ts"

/**
 * Who answers: a State party, a regional organization within its competence, or another State of its own will (a
 * signatory, an observer), who is never counted among the parties.
 */
export const kinds = ["party", "organization", "voluntary"] as const
export type ResponseKind = (typeof kinds)[number]

export const statuses = ["draft", "cleared", "submitted", "withdrawn"] as const
export type Status = (typeof statuses)[number]

/**
 * The life of a response. After submission only the State acts: it corrects, which makes a new visible version when
 * that is submitted in its turn, or it withdraws. The server enforces this table and the page shows it.
 */
export const moves = {
  clear: { from: ["draft"], to: "cleared" },
  reopen: { from: ["cleared"], to: "draft" },
  submit: { from: ["cleared"], to: "submitted" },
  correct: { from: ["submitted"], to: "draft" },
  withdraw: { from: ["draft", "cleared", "submitted"], to: "withdrawn" },
} as const satisfies Moves<Status>

/** A response as its row says it. Nothing of it is for who is not of that State: others see submissions. */
export type ResponseFacts = {
  readonly id: string
  readonly questionnaire: string
  readonly party: string
  readonly kind: ResponseKind
  readonly review: string | null
  readonly lang: (typeof languages)[number]
  readonly status: Status
  /** The id under which others see what was submitted. */
  readonly outward: string
  readonly at: Date
  readonly cleared: Date | null
}

export const ResponseRow = z
  .object({
    id: z.uuid(),
    questionnaire: z.object({ id: z.uuid(), code: z.string(), version: z.string(), title: z.string() }),
    party: z.string(),
    kind: z.enum(kinds),
    review: z.uuid().nullable(),
    lang: z.enum(languages),
    status: z.enum(statuses),
    at: z.iso.datetime(),
  })
  .meta({ id: "ResponseRow" })
export type ResponseRow = z.output<typeof ResponseRow>

import { z } from "zod"
import { languages, type Lang } from "../../platform/languages.ts"
import type { Moves } from "../../platform/moves.ts"
import { proposalCodes, type ProposalCode } from "./proposal-code.ts"
import { Part } from "./redline.ts"
import { formats, type Format } from "./rules.ts"

/** Proposals that stand on one text at a time; a text with more is split. */
export const MAX_PROPOSALS = 200
export const MAX_SPONSORS = 60
export const MAX_GROUP_NAME = 120

export const proposalStatuses = ["taken_down", "made", "withdrawn"] as const

/** What the secretariat took down by ear stands once the delegation has confirmed it; what is withdrawn leaves all. */
export const proposalMoves = {
  confirm: { from: ["taken_down"], to: "made" },
  withdraw: { from: ["taken_down", "made"], to: "withdrawn" },
} as const satisfies Moves<(typeof proposalStatuses)[number]>

/** Who is behind something, as far as this reader may know. */
export const Byline = z
  .object({
    parties: z.array(z.string()),
    on_behalf_of: z.string().nullable(),
    office: z.enum(["chair", "secretariat"]).nullable(),
  })
  .meta({ id: "Byline" })
export type Byline = z.output<typeof Byline>

/** What a delegation sees of its own hand in something, and nobody else. */
export const Own = z
  .object({
    party: z.string(),
    lead: z.boolean(),
    confirmed: z.boolean(),
    to_chair: z.boolean(),
    named: z.boolean(),
  })
  .meta({ id: "OwnHand" })

export const Proposal = z
  .object({
    id: z.uuid(),
    text: z.uuid(),
    round: z.uuid(),
    format: z.enum(formats),
    code: z.enum(proposalCodes),
    lang: z.enum(languages),
    body: z.string().nullable(),
    reason: z.string().nullable(),
    /** The version that was before the proposer. */
    base: z.int().nullable(),
    /** Against the latest version in the proposal's own language; null when there is none. */
    redline: z.array(Part).nullable(),
    status: z.enum(["taken_down", "made"]),
    by: Byline.nullable(),
    own: Own.nullable(),
    /** Whether the chair agrees to a name in print: for the chair and for the delegation. */
    chair_names: z.boolean().nullable(),
    /** When it was made; null in informal formats, where the order of speakers would tell who. */
    at: z.iso.datetime().nullable(),
    can: z.object({
      confirm: z.boolean(),
      withdraw: z.boolean(),
      show_to_chair: z.boolean(),
      name: z.boolean(),
      take: z.boolean(),
    }),
  })
  .meta({ id: "TextProposal" })
export type Proposal = z.output<typeof Proposal>

export type ProposalFacts = {
  readonly id: string
  readonly round: string
  readonly negotiation: string
  readonly text: string
  readonly code: ProposalCode
  readonly lang: Lang
  readonly body: string | null
  readonly reason: string | null
  readonly base: number | null
  readonly office: "chair" | null
  readonly status: (typeof proposalStatuses)[number]
  readonly chair_names: boolean
  readonly at: Date
  readonly format: Format
  readonly round_closed: Date | null
}

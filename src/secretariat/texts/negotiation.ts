import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import type { Moves } from "../../platform/moves.ts"
import { Circle, participantClasses } from "../access/circle.ts"
import { Rights, Rules } from "./rules.ts"
import { Round } from "./round.ts"
import { TextRow } from "./content-text.ts"

export const MAX_TITLE = 300
export const MAX_PARTICIPANTS = 300
/** Texts of one negotiation: a questionnaire of 120 questions with five fields each fits. */
export const MAX_TEXTS = 1_000
export const MAX_ROUNDS = 200

export const negotiationStatuses = [
  "open",
  "under_silence",
  "forwarded",
  "adopted",
  "adopted_as_orally_amended",
  "adopted_by_silence",
  "endorsed",
  "taken_note_of",
] as const
export type NegotiationStatus = (typeof negotiationStatuses)[number]

/** What becomes of a whole text. What is decided is frozen: a later negotiation may continue it. */
export const outcomes = {
  forward: { from: ["open"], to: "forwarded" },
  adopt: { from: ["open"], to: "adopted" },
  adoptAsOrallyAmended: { from: ["open"], to: "adopted_as_orally_amended" },
  endorse: { from: ["open"], to: "endorsed" },
  takeNote: { from: ["open"], to: "taken_note_of" },
  putUnderSilence: { from: ["open"], to: "under_silence" },
  breakSilence: { from: ["under_silence"], to: "open" },
  concludeSilence: { from: ["under_silence"], to: "adopted_by_silence" },
} as const satisfies Moves<NegotiationStatus>

export const Participant = z.object({
  party: z.string().regex(/^[A-Z]{3}$/),
  class: z.enum(participantClasses),
})
export type Participant = z.output<typeof Participant>

/** A silence procedure. Who broke it is for the chair and for the delegation itself. */
export const Silence = z
  .object({
    id: z.uuid(),
    deadline: z.iso.date(),
    zone: z.string(),
    ends: z.iso.datetime(),
    state: z.enum(["running", "over", "broken", "kept"]),
    broken_by: z.object({ party: z.string(), lang: z.string(), words: z.string() }).nullable(),
  })
  .meta({ id: "Silence" })

export const Explanation = z
  .object({ id: z.uuid(), party: z.string(), lang: z.string(), words: z.string(), at: z.iso.datetime() })
  .meta({ id: "ExplanationOfPosition" })

const Package = z
  .object({
    id: z.uuid(),
    name: z.string(),
    status: z.enum(["open", "agreed"]),
    /** Whether every text of it stands agreed as part of it. */
    whole: z.boolean(),
    can: z.object({ agree: z.boolean() }),
  })
  .meta({ id: "TextPackage" })

export const NegotiationRow = z
  .object({
    id: z.uuid(),
    body: z.string(),
    title: z.string(),
    lang: z.enum(languages),
    status: z.enum(negotiationStatuses),
    symbol: z.string().nullable(),
    version: z.int(),
    at: z.iso.datetime(),
  })
  .meta({ id: "NegotiationRow" })

export const Negotiation = NegotiationRow.extend({
  zone: z.string(),
  continues: z.uuid().nullable(),
  /** The negotiation, perhaps of another body, that carries this one on, if the reader sees it. */
  continued: z.uuid().nullable(),
  forwarded_to: z.string().nullable(),
  decided: z.iso.datetime().nullable(),
  rules: Rules,
  participants: z.array(Participant),
  rounds: z.array(Round),
  texts: z.array(TextRow),
  packages: z.array(Package),
  floor: z.uuid().nullable(),
  silence: Silence.nullable(),
  explanations: z.array(Explanation),
  /** The delegations for which the caller takes part, with what their class may do. */
  seats: z.array(Participant.extend({ rights: Rights })),
  can: z.object({
    open_round: z.boolean(),
    add_text: z.boolean(),
    issue: z.boolean(),
    set_floor: z.boolean(),
    forward: z.boolean(),
    adopt: z.boolean(),
    endorse: z.boolean(),
    take_note: z.boolean(),
    put_under_silence: z.boolean(),
    break_silence: z.boolean(),
    conclude_silence: z.boolean(),
    explain: z.boolean(),
    carry_on: z.boolean(),
  }),
  visible_to: z.array(Circle),
}).meta({ id: "Negotiation" })
export type Negotiation = z.output<typeof Negotiation>

/** A negotiation as its row says it. */
export type NegotiationFacts = {
  readonly id: string
  readonly body: string
  readonly title: string
  readonly lang: (typeof languages)[number]
  readonly rules: Rules
  readonly matter: string | null
  readonly zone: string
  readonly continues: string | null
  readonly status: NegotiationStatus
  readonly symbol: string | null
  readonly forwarded_to: string | null
  readonly floor: string | null
  readonly version: number
  readonly at: Date
  readonly decided: Date | null
}

/** Deeds of the chair and of the secretariat stand on the body's own chain. */
export function chainOf({ body }: Pick<NegotiationFacts, "body">): { chain: string } {
  return { chain: `body-${body}` }
}

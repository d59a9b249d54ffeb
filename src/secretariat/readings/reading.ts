import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import type { Moves } from "../../platform/moves.ts"
import { BodyId, MAX_NAME, Name } from "../meetings/body.ts"
import { officerRoles } from "../meetings/meeting.ts"
import { participantClasses } from "../access/circle.ts"

/** Facts that one reading may give to a meeting; the longest real report gives some three hundred. */
export const MAX_ENTRIES = 3_000
/** Findings of a kind that are shown. */
export const MAX_FINDINGS = 500
export const MAX_READINGS = 100
/** Rows of one page of a reading. */
export const PAGE_LENGTH = 100
/** Of the source, beside one fact. */
export const MAX_EXCERPT = 3_000
export const MAX_TEXT = 20_000
export const MAX_CITED = 40

export const readingStatuses = ["proposed", "taken", "discarded"] as const
/** What was read waits until a person takes it into a meeting, or puts it away. */
export const readingMoves = {
  take: { from: ["proposed"], to: "taken" },
  discard: { from: ["proposed"], to: "discarded" },
} as const satisfies Moves<(typeof readingStatuses)[number]>

/** The parts of the page, and of what is taken. */
export const parts = [
  "meeting",
  "agenda",
  "officers",
  "attendance",
  "statements",
  "documents",
  "recommendations",
] as const
export type Part = (typeof parts)[number]
export const verbs = ["encourage", "should", "urge", "invite", "request"] as const
export const softeners = [
  "seek",
  "endeavour",
  "consider",
  "as_appropriate",
  "within_domestic_law",
  "where_possible",
] as const
export const addressees = [
  "states_parties",
  "signatories",
  "member_states",
  "states",
  "secretariat",
  "unodc",
  "conference",
  "working_group",
  "organizations",
] as const

export const Ref = z.string().regex(/^[A-Z]{2,8}(\.[0-9a-z]+){0,6}$/)
const Day = z.iso.date()
const Symbol = z.string().trim().min(1).max(120)
const Party = z.string().regex(/^[A-Z]{3}$/)

/** A provision that a recommendation may bear on, and what in its words says so. */
export const Proposed = z
  .object({ ref: Ref, reason: z.enum(["cited", "words", "person"]), printed: z.string().nullable() })
  .meta({ id: "ProposedProvision" })
export type Proposed = z.output<typeof Proposed>

/** One fact of a report as it would be taken; which columns it has follows from its kind. */
export const Fact = z
  .object({
    text: z.string(),
    number: z.int().nullable(),
    under: z.int().nullable(),
    item: z.int().nullable(),
    /** Agenda items under which a statement was made, as the report names them. */
    items: z.array(z.int()),
    groups: z.array(z.string()),
    party: z.string().nullable(),
    class: z.enum(participantClasses).nullable(),
    role: z.enum(officerRoles).nullable(),
    symbol: z.string().nullable(),
    from: Day.nullable(),
    to: Day.nullable(),
    town: z.string().nullable(),
    /** The treaty to which attendance "as a party" is evidence. */
    instrument: z.string().nullable(),
    heading: z.array(z.string()),
    label: z.string().nullable(),
    verb: z.enum(verbs).nullable(),
    softeners: z.array(z.enum(softeners)),
    addressees: z.array(z.enum(addressees)),
    provisions: z.array(Proposed),
  })
  .meta({ id: "ReadFact" })
export type Fact = z.output<typeof Fact>

export const Place = z.object({ from: z.int(), to: z.int() })
export type Place = z.output<typeof Place>

export type Entry = {
  readonly key: string
  readonly part: Part
  readonly fact: Fact
  readonly at: Place
}

export const findingKinds = ["contradiction", "remark", "unread"] as const
export const Finding = z
  .object({ kind: z.enum(findingKinds), why: z.string(), what: z.string(), detail: z.string(), at: Place })
  .meta({ id: "ReadingFinding" })
export type Finding = z.output<typeof Finding>

/** What is kept of a reading: facts with their places, and what did not fit. */
export type Kept = {
  readonly title: string | null
  readonly language: (typeof languages)[number]
  readonly paragraphs: number
  readonly adopted: string | null
  readonly entries: readonly Entry[]
  readonly findings: readonly Finding[]
}

export const Opened = z.object({ body: BodyId, upload: z.uuid() })
export const Which = z.object({ reading: z.uuid() })
export const Shown = Which.extend({ part: z.enum(parts).optional(), from: z.int().min(0).optional() })

/** What a person says of one entry: left out, right as it was read, or what is right. */
export const Corrected = Which.extend({
  entry: z.string().regex(/^[a-z_]+(\.[A-Za-z0-9_-]{1,40}){0,3}$/),
  verdict: z.enum(["right", "corrected", "left_out"]),
  text: z.string().trim().min(1).max(MAX_TEXT).optional(),
  number: z.int().min(1).max(999).optional(),
  item: z.int().min(1).max(60).optional(),
  party: Party.optional(),
  class: z.enum(participantClasses).optional(),
  role: z.enum(officerRoles).optional(),
  symbol: Symbol.optional(),
  from: Day.optional(),
  to: Day.optional(),
  town: Name.optional(),
  instrument: z
    .string()
    .regex(/^[A-Z]{2,8}$/)
    .optional(),
  verb: z.enum(verbs).optional(),
  addressees: z.array(z.enum(addressees)).max(addressees.length).optional(),
  /** Refs, parted by spaces or commas. */
  provisions: z.string().trim().max(MAX_NAME).optional(),
})

export const Taken = Which.extend({
  /** Whether the meeting is shown to everybody, as a report for general distribution is. */
  open: z.boolean().default(false),
})

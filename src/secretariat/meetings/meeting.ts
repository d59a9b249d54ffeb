import { z } from "zod"
import type { Moves } from "../../platform/moves.ts"
import { Circle, participantClasses } from "../access/circle.ts"
import { Rights } from "../texts/rules.ts"

export const MAX_DAYS = 31
export const MAX_ITEMS = 200
export const MAX_PAPERS = 400
export const MAX_PARTICIPANTS = 600
/** Places in all lists of speakers of one meeting, past ones included. */
export const MAX_REQUESTS = 3_000
export const MAX_OFFICERS = 100

export const meetingStatuses = ["planned", "announced", "open", "closed"] as const
export type MeetingStatus = (typeof meetingStatuses)[number]

/** A meeting is planned by the secretariat, announced to those invited, opened and closed. */
export const moves = {
  announce: { from: ["planned"], to: "announced" },
  open: { from: ["announced"], to: "open" },
  close: { from: ["open"], to: "closed" },
} as const satisfies Moves<MeetingStatus>

export const Party = z.string().regex(/^[A-Z]{3}$/)
export const paperKinds = [
  "regular",
  "limited",
  "conference_room_paper",
  "information",
  "non_paper",
  "chairs_paper",
] as const
export const distributions = ["general", "limited", "restricted"] as const
export const stages = ["advance_unedited", "final", "reissued"] as const
export const issueKinds = ["original", "revision", "addendum", "corrigendum"] as const
export const officerRoles = ["chair", "co_chair", "vice_chair", "rapporteur", "panellist"] as const
export const credentials = ["none", "copy", "accepted"] as const

/** Words in the reader's language, or, where there are none, in another that is named. */
export const Said = z.object({ text: z.string(), lang: z.string() }).meta({ id: "MeetingWords" })
export type Said = z.output<typeof Said>

export const AgendaItem = z
  .object({
    id: z.uuid(),
    number: z.int(),
    part: z.int(),
    title: Said,
    annotation: Said.nullable(),
  })
  .meta({ id: "MeetingAgendaItem" })
export type AgendaItem = z.output<typeof AgendaItem>

const Issue = z
  .object({
    id: z.uuid(),
    lang: z.string(),
    kind: z.enum(issueKinds),
    number: z.int(),
    job: z.string().nullable(),
    expected: z.iso.date().nullable(),
    /** Where the file lies; null when it is still expected or may not be read by the caller. */
    document: z.uuid().nullable(),
  })
  .meta({ id: "PaperIssue" })
export type Issue = z.output<typeof Issue>

export const Paper = z
  .object({
    id: z.uuid(),
    kind: z.enum(paperKinds),
    symbol: z.string(),
    title: Said,
    distribution: z.enum(distributions),
    /** Null where a report that was taken does not say it. */
    original: z.string().nullable(),
    submitted_by: z.string().nullable(),
    item: z.uuid().nullable(),
    slot: z.iso.date().nullable(),
    word_limit: z.int().nullable(),
    stage: z.enum(stages),
    embargo: z.iso.datetime().nullable(),
    issues: z.array(Issue),
  })
  .meta({ id: "MeetingPaper" })
export type Paper = z.output<typeof Paper>

export const Participant = z
  .object({
    id: z.uuid(),
    class: z.enum(participantClasses),
    party: z.string().nullable(),
    name: z.string(),
    credentials: z.enum(credentials),
  })
  .meta({ id: "MeetingParticipant" })
export type Participant = z.output<typeof Participant>

export const FloorRequest = z
  .object({
    id: z.uuid(),
    item: z.uuid().nullable(),
    /** The agenda items under which a report that was taken lists the statement, when they are several. */
    items: z.array(z.int()),
    participant: z.uuid(),
    party: z.string().nullable(),
    name: z.string(),
    on_behalf_of: z.string().nullable(),
    member_states: z.boolean(),
    status: z.enum(["waiting", "speaking", "spoken", "withdrawn"]),
    minutes: z.int(),
    since: z.iso.datetime().nullable(),
    mine: z.boolean(),
    /** The statement's text, for who may read it: before it is delivered those at the rostrum. */
    document: z.uuid().nullable(),
    withheld: z.boolean(),
    can: z.object({
      withdraw: z.boolean(),
      move: z.boolean(),
      give: z.boolean(),
      end: z.boolean(),
      hand_in: z.boolean(),
    }),
  })
  .meta({ id: "FloorRequest" })
export type FloorRequest = z.output<typeof FloorRequest>

export const Officer = z
  .object({
    id: z.uuid(),
    role: z.enum(officerRoles),
    name: z.string(),
    feminine: z.boolean(),
    party: z.string(),
    item: z.uuid().nullable(),
  })
  .meta({ id: "MeetingOfficer" })
export type Officer = z.output<typeof Officer>

export const MeetingRow = z
  .object({
    id: z.uuid(),
    body: z.string(),
    name: Said,
    starts: z.iso.date(),
    ends: z.iso.date(),
    town: z.string(),
    status: z.enum(meetingStatuses),
  })
  .meta({ id: "MeetingRow" })

export const Meeting = MeetingRow.extend({
  zone: z.string(),
  begins: z.iso.datetime(),
  place: z.string().nullable(),
  series: z.string(),
  presence: z.enum(["credentials", "participants_list"]),
  version: z.int(),
  notice: Said.nullable(),
  items: z.array(AgendaItem),
  papers: z.array(Paper),
  participants: z.array(Participant),
  requests: z.array(FloorRequest),
  officers: z.array(Officer),
  /** The delegations for which the caller takes part, with what the body's rules let their class do. */
  seats: z.array(Participant.extend({ rights: Rights })),
  /** The parties that the caller may register. */
  registers: z.array(z.string()),
  can: z.object({
    keep: z.boolean(),
    announce: z.boolean(),
    open: z.boolean(),
    close: z.boolean(),
    moderate: z.boolean(),
    ask_floor: z.boolean(),
  }),
  visible_to: z.array(Circle),
}).meta({ id: "Meeting" })
export type Meeting = z.output<typeof Meeting>

export type MeetingFacts = {
  readonly id: string
  readonly body: string
  readonly starts: string
  readonly ends: string
  readonly town: string
  readonly zone: string
  readonly begins: string
  readonly place: string | null
  readonly status: MeetingStatus
  readonly version: number
}

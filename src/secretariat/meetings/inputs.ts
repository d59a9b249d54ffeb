import { z } from "zod"
import { participantClasses } from "../access/circle.ts"
import { MAX_BODY } from "../texts/content-text.ts"
import { reportSections, reportStandings } from "./report.ts"
import { BodyId, Lang, Name, Zone } from "./body.ts"
import { credentials, distributions, issueKinds, officerRoles, paperKinds, Party, stages } from "./meeting.ts"

export const MAX_WORDS = 8_000
export const Words = z.string().trim().min(1).max(MAX_WORDS)

export const WhichMeeting = z.object({ meeting: z.uuid() })
export const WhichRequest = z.object({ request: z.uuid() })

export const Planned = z.object({
  body: BodyId,
  starts: z.iso.date(),
  ends: z.iso.date(),
  /** The body's own when nothing is said. */
  town: Name.optional(),
  zone: Zone.optional(),
  begins: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default("10:00"),
  place: Name.optional(),
})

/** Of what the words are: the meeting's notice, an agenda item's or a paper's title, an item's annotation. */
export const Worded = WhichMeeting.extend({
  subject: z.uuid().optional(),
  field: z.enum(["notice", "title", "annotation"]),
  lang: Lang,
  words: Words,
})

export const ItemAdded = WhichMeeting.extend({
  /** The number of the item that it is a part of; an item of its own when nothing is said. */
  under: z.int().min(1).max(60).optional(),
  lang: Lang,
  title: Name,
})

/** Those invited, with the class in which each would take part. */
export const Announced = WhichMeeting.extend({
  invited: z.array(Party).max(400).optional(),
})

export const PaperAdded = WhichMeeting.extend({
  kind: z.enum(paperKinds),
  symbol: z.string().regex(/^[A-Z]{2,6}(\/[A-Za-z0-9.-]{1,20}){1,10}$/),
  lang: Lang,
  title: Name,
  distribution: z.enum(distributions).default("general"),
  original: Lang,
  submitted_by: Party.optional(),
  item: z.uuid().optional(),
  slot: z.iso.date().optional(),
  word_limit: z.int().min(1).max(100_000).optional(),
  stage: z.enum(stages).default("final"),
  /** A day is meant from its beginning in the host city. */
  embargo: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
})

export const IssueSet = z.object({
  paper: z.uuid(),
  lang: Lang,
  kind: z.enum(issueKinds).default("original"),
  number: z.int().min(0).max(99).default(0),
  job: z
    .string()
    .regex(/^[A-Z]{1,3}\.\d{2}-\d{4,6}$/)
    .optional(),
  expected: z.iso.date().optional(),
  document: z.uuid().optional(),
})

export const Registered = WhichMeeting.extend({
  class: z.enum(participantClasses),
  party: Party.optional(),
  name: Name.optional(),
  credentials: z.enum(credentials).default("none"),
})

export const FloorAsked = WhichMeeting.extend({
  item: z.uuid(),
  /** For whom; needed only by who takes part for several, or takes requests by ear. */
  participant: z.uuid().optional(),
  on_behalf_of: Name.optional(),
  member_states: z.boolean().default(false),
  minutes: z.int().min(1).max(60).default(3),
})

export const HandedIn = WhichRequest.extend({
  upload: z.uuid(),
  lang: Lang,
  /** For those at the rostrum only, also after it was delivered. */
  withheld: z.boolean().default(false),
})

export const Moved = WhichRequest.extend({ direction: z.enum(["up", "down"]) })

export const ReportBegun = WhichMeeting.extend({
  /** The working language. */
  lang: Lang,
  symbol: z
    .string()
    .regex(/^[A-Z]{2,6}(\/[A-Za-z0-9.-]{1,20}){1,10}$/)
    .optional(),
  sittings: z.int().min(1).max(99).optional(),
  deliberations: z.enum(reportStandings).default("chair"),
})

export const ParagraphWritten = WhichMeeting.extend({
  section: z.enum(reportSections),
  item: z.int().min(1).max(60).optional(),
  body: z.string().trim().min(1).max(MAX_BODY),
})

export const Elected = WhichMeeting.extend({
  role: z.enum(officerRoles),
  name: Name,
  feminine: z.boolean().default(false),
  party: Party,
  item: z.uuid().optional(),
})

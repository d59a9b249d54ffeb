/**
 * What a report of a meeting says, as plain facts. Every fact keeps its place in the source, so that a person can check
 * it beside the page it came from. Keys are JSON keys.
 */
export type Lang = "ar" | "en" | "es" | "fr" | "ru" | "zh"

/** First and last line of the source (of a Word file: its paragraphs), counted from 1. */
export type Place = { from: number; to: number }

export type SectionKind =
  | "introduction"
  | "recommendations"
  | "deliberations"
  | "organization"
  | "opening"
  | "statements"
  | "agenda"
  | "attendance"
  | "documentation"
  | "officers"
  | "adoption"
  | "annex"

/** The class in which somebody attends, as the rules of procedure know it; `unknown` when the lead sentence names none. */
export type ClassWord =
  | "parties"
  | "organizations"
  | "signatories"
  | "others"
  | "secretariat"
  | "intergovernmental"
  | "non_governmental"
  | "entities"
  | "funds_programmes"
  | "specialized_agencies"
  | "institutes"
  | "unknown"

export type Heading = { marker: string; title: string; kind: SectionKind | null; at: Place }
/** On whose word a part stands: the body's, the chair's, or the secretariat's. */
export type Standing = "adopted" | "chair" | "secretariat"
/**
 * `subsections` are the lettered ones; `headings` those below, numbered or without any mark; `standing` is what the part
 * itself says of it, null when it says nothing.
 */
export type Section = Heading & {
  ordinal: number
  standing: Standing | null
  subsections: Heading[]
  headings: Heading[]
}
export type Paragraph = { number: number; text: string; heading: string[]; section: number | null; at: Place }

export type Verb = "encourage" | "should" | "urge" | "invite" | "request"
export type Softener =
  | "seek"
  | "endeavour"
  | "consider"
  | "as_appropriate"
  | "within_domestic_law"
  | "where_possible"
export type Addressee =
  | "states_parties"
  | "signatories"
  | "member_states"
  | "states"
  | "secretariat"
  | "unodc"
  | "conference"
  | "working_group"
  | "organizations"
export type ProposedProvision = {
  provision: string
  reason: { kind: "cited" | "words"; printed: string; topic: string }
}

export type Recommendation = {
  /** As printed; of a lettered recommendation the letter's rank. */
  number: number
  label: string
  heading: string[]
  agendaItem: number | null
  general: boolean
  text: string
  verb: Verb | null
  softeners: Softener[]
  addressees: Addressee[]
  provisions: ProposedProvision[]
  at: Place
}

export type AgendaItem = {
  number: number
  title: string
  parts: { letter: string; title: string }[]
  at: Place
}
export type Officer = { name: string; role: string; state: Named; paragraph: number; at: Place }
export type Named = { iso: string | null; name: string }
export type Participant = Named & { paragraph: number; at: Place }
/** `on_behalf_of`: the groups a speaker also spoke for, as printed after "on behalf". */
type Speaker = Participant & { items: number[]; on_behalf_of: string[] }
type ClassOf = { word: ClassWord; lead: string; members: number; paragraph: number; at: Place }
export type Attendance = Record<ClassWord, Participant[]> & {
  classes: ClassOf[]
  list_of_participants: { symbol: string; paragraph: number; at: Place } | null
}
export type Statements = Record<ClassWord, Speaker[]> & { classes: (ClassOf & { items: number[] })[] }
export type ReportDocument = {
  letter: string | null
  title: string
  symbol: string | null
  also: string[]
  at: Place
}

export type Request = { to: Addressee | null; text: string; paragraph: number; at: Place }
export type CrossReference = {
  kind: "symbol" | "resolution" | "article" | "recommendation"
  ref: string
  instrument: string | null
  inside: string
  at: Place
}
export type QuantifierWord = "one" | "two" | "some" | "several" | "many" | "most" | "all"
export type Quantifier = { word: QuantifierWord; printed: string; paragraph: number; at: Place }
export type Adopted = { date: string | null; paragraph: number; by_consensus: boolean; at: Place }

export type ContradictionKind =
  | "speaker_absent"
  | "number_jumps"
  | "two_classes"
  | "item_not_on_agenda"
  | "adopted_outside_dates"
export type Finding<K extends string> = { kind: K; what: string; detail: string; at: Place }
export type RemarkKind =
  | "symbol_not_listed"
  | "two_names"
  | "name_without_code"
  | "no_symbol_of_its_own"
  | "no_final_stop"
  | "listed_twice"
  | "series_from_documents"

export type Unread = {
  why: "not_placed" | "class_not_known" | "participants_not_read" | "order_not_certain" | "list_not_placed"
  text: string
  at: Place
}

export type Head = {
  symbol: string | null
  distribution: string | null
  original: string | null
  jobs: string[]
  /** Where the title stands. */
  title: Place | null
  cover: { text: string; at: Place }[]
}

export type Report = {
  language: Lang
  title: string | null
  body: { name: string | null; series: string | null }
  dates: { from: string; to: string } | null
  place: { name: string; town: string | null } | null
  head: Head
  sections: Section[]
  paragraphs: Paragraph[]
  recommendations: Recommendation[]
  agenda: AgendaItem[]
  officers: Officer[]
  panellists: Officer[]
  statements: Statements
  attendance: Attendance
  documents: ReportDocument[]
  requests: Request[]
  crossReferences: CrossReference[]
  quantifiers: Quantifier[]
  adopted: { report: Adopted | null; agenda: Adopted | null; recommendations: Adopted | null }
  annexes: { title: string; text: string; at: Place }[]
  contradictions: Finding<ContradictionKind>[]
  remarks: Finding<RemarkKind>[]
  furniture: { text: string; at: Place }[]
  unread: Unread[]
}

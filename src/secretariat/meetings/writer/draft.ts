import type { AgendaItem, ClassWord, Lang, Named, Standing } from "../report/report.ts"

export type SpokenClass = Exclude<ClassWord, "unknown">
/** How a body is named in one language: as a name, after "of", at the head of a sentence; and its grammatical gender. */
export type BodyWords = { name: string; of_name: string; short: string; gender: "f" | "m" | "n" }
/** `on_behalf_of` is the group as it stands after "on behalf": "of the Group of 77 and China". */
export type Member = Named & { on_behalf_of?: string }
export type OfficerRole = "chair" | "co_chair" | "vice_chair" | "rapporteur"
export type Person = { name: string; state: Named; feminine?: boolean }
/** A paragraph in a person's own words. The id stays the same in every language and through every amendment. */
export type Said = { id: string; text: string }
export type Decision = { date: string; consensus: boolean }

/** What a meeting was, in one language: all that its report is written from. */
export type ReportDraft = {
  lang: Lang
  symbol: string | null
  issued: string | null
  original: Lang
  distribution: "general" | "limited" | "restricted"
  conference: string | null
  body: BodyWords
  instrument: "convention" | "protocol"
  /** Until it is adopted, a report is a draft and says so in its title. */
  draft: boolean
  from: string
  to: string
  /** A town of `towns`, or any other by its name. */
  town: string
  sittings: number | null
  standings: Partial<Record<"deliberations" | "introduction" | "organization", Standing>>
  introduction: readonly Said[]
  recommendations: readonly { id: string; number: number; item: number | null; text: string }[]
  deliberations: readonly { id: string; heading: string | null; paragraphs: readonly Said[] }[]
  opened_by: Person | null
  opening: readonly Said[]
  elected: readonly (Person & { role: OfficerRole })[]
  statements: readonly { items: readonly number[]; word: SpokenClass; members: readonly Member[] }[]
  panels: readonly { items: readonly number[]; people: readonly Person[] }[]
  agenda: readonly (Pick<AgendaItem, "number" | "title"> & { parts: readonly string[] })[]
  agenda_adopted: Decision | null
  attendance: readonly { word: SpokenClass; members: readonly Named[] }[]
  list_of_participants: string | null
  documents: readonly { symbol: string; title: string; also: readonly string[] }[]
  adopted: Decision | null
}

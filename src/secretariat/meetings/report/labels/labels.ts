import { foldText } from "../fold.ts"
import type {
  Addressee,
  ClassWord,
  QuantifierWord,
  SectionKind,
  Softener,
  Standing,
  Verb,
} from "../report.ts"

/** The words by which a report in one language shows its parts. Patterns are read on folded text. */
export type Labels = {
  sections: readonly (readonly [SectionKind, RegExp])[]
  contents: RegExp
  general: RegExp
  /** A line that opens a recommendation: group 1 is its number, group 2 what follows on the line. */
  recommendation: RegExp
  classes: readonly (readonly [ClassWord, RegExp])[]
  /** What a part says of itself: that it is the chair's or the secretariat's and nobody negotiated it. */
  standings: readonly (readonly [Standing, RegExp])[]
  /** Inside the brackets after a speaker's name: the words after which a group is named. */
  behalf: RegExp
  attended: RegExp
  spoke: RegExp
  /** Words only a list of speakers has: representatives, observers. */
  envoys: RegExp
  observers: RegExp
  panel: RegExp
  agendaLead: RegExp
  documentsLead: RegExp
  participantsList: RegExp
  roles: readonly (readonly [string, RegExp])[]
  honorific: RegExp
  /** Who attends, or speaks, in a sentence without a list: group `who`. */
  attends: readonly RegExp[]
  speaks: readonly RegExp[]
  /** A class said behind a name, up to the next name. In Chinese: what parts two names whose classes stand before them. */
  apposed: RegExp
  /** Words after the name of a speaker that are none of it: under which item she spoke, as what. */
  after: RegExp
  and: RegExp
  article: RegExp
  verbs: readonly (readonly [Verb, RegExp])[]
  softeners: readonly (readonly [Softener, RegExp])[]
  addressees: readonly (readonly [Addressee, RegExp])[]
  quantifiers: readonly (readonly [QuantifierWord, RegExp])[]
  request: RegExp
  /** Agenda items named in running text: group 1 holds the numbers. */
  item: RegExp
  ranges: RegExp
  months: readonly string[]
  title: RegExp
  /** The body in the title: group `body`. */
  body: readonly RegExp[]
  place: RegExp
  resolution: RegExp
  articleOf: RegExp
  recommendationOf: RegExp
  instruments: readonly (readonly [string, RegExp])[]
  adoptedReport: RegExp
  adoptedRecommendations: RegExp
  consensus: RegExp
  union: readonly string[]
}

/** A pattern in the folded spelling, so that data can be written as people write. */
export function pattern(source: string, flags = "iu"): RegExp {
  return new RegExp(foldText(source), flags)
}

export function table<T extends string>(rows: Record<string, string>): (readonly [T, RegExp])[] {
  return Object.entries(rows).map(([word, source]) => [word as T, pattern(source)] as const)
}

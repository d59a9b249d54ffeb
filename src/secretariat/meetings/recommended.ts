import type { Lang } from "../../platform/languages.ts"
import { register } from "../../platform/registers.ts"
import type { Caller } from "../../platform/room.ts"
import type { Addressee, Recommendation, Softener, Verb } from "./report/report.ts"
import { operativeOf } from "./report/operative.ts"
import { proposedProvisions } from "./report/provisions.ts"
import { foldText } from "./report/fold.ts"
import { passageOf } from "./report/joining.ts"
import { labelsOf } from "./report/labels/labels-of.ts"

/** A recommendation of a meeting's report, in one language. */
export type Recommended = {
  /** Its place among the report's recommendations, from 1: the same in every language. */
  readonly place: number
  readonly number: number
  readonly label: string | null
  readonly heading: readonly string[]
  readonly item: number | null
  readonly text: string
  readonly verb: Verb | null
  readonly softeners: readonly Softener[]
  readonly addressees: readonly Addressee[]
  readonly provisions: readonly {
    ref: string
    reason: "cited" | "person" | "words"
    printed: string | null
  }[]
  /** Whether a person has looked at it beside its source. */
  readonly confirmed: boolean
}

/** All recommendations of one report, in one language. */
export type RecommendedByReport = {
  readonly meeting: string
  readonly body: string
  readonly symbol: string | null
  readonly adopted: string | null
  readonly lang: Lang
  readonly recommendations: readonly Recommended[]
}

export type RecommendedEntry = {
  /** Keeps what is not kept yet: a text under its symbol is never changed. The calling deed has asked leave and leaves the record. */
  keep(caller: Caller, report: RecommendedByReport): Promise<void>
  /** Where a meeting's recommendations are, and how many; null when it has none. */
  find(caller: Caller, meeting: string): Promise<{ readonly path: string; readonly count: number } | null>
}

/** Filled by the room above that keeps recommendations and their follow-up. */
export const recommended = register<RecommendedEntry>("recommended")

/** How strongly words are put, to whom, and on what they may bear: proposals with their reason, read from the words alone. */
export function readWords(
  text: string,
  lang: Lang,
): Omit<Recommendation, "agendaItem" | "at" | "general" | "heading" | "label" | "number" | "text"> {
  const labels = labelsOf(lang)
  const passage = passageOf([{ text, line: 1 }], new Set())
  return { ...operativeOf(foldText(text), labels), provisions: proposedProvisions(passage, lang, labels) }
}

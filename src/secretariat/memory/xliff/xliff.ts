import type { Lang } from "../../../platform/languages.ts"

/** A questionnaire of 400 questions with offers and terms is a tenth of this. */
export const MAX_XLIFF_BYTES = 8 * 1024 * 1024
export const MAX_XLIFF_ELEMENTS = 400_000
export const MAX_XLIFF_DEPTH = 40
export const MAX_XLIFF_UNITS = 3_000

export const XLIFF = "urn:oasis:names:tc:xliff:document:2.0"
export const MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"
export const GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0"

/** The states of a segment that XLIFF 2.1 knows. */
export const xliffStates = ["initial", "translated", "reviewed", "final"] as const
export type XliffState = (typeof xliffStates)[number]

export type XliffNote = { readonly category: string; readonly text: string }
export type XliffSegment = {
  readonly source: string
  /** The white space behind it. */
  readonly gap: string
  readonly target: string | null
  readonly target_gap: string
  readonly state: XliffState
}
export type XliffMatch = { readonly segment: number; readonly source: string; readonly target: string }
export type XliffTerm = { readonly term: string; readonly translation: string; readonly source: string }

export type XliffUnit = {
  readonly id: string
  readonly notes: readonly XliffNote[]
  readonly segments: readonly XliffSegment[]
  readonly matches: readonly XliffMatch[]
  readonly terms: readonly XliffTerm[]
}

export type XliffFile = {
  readonly from: Lang
  readonly to: Lang
  /** Which thing it is of. */
  readonly original: string
  readonly units: readonly XliffUnit[]
}

import { symbolShape } from "./furniture.ts"
import { placeOf, type Passage } from "./joining.ts"
import type { Place } from "./report.ts"

type Symbol = { symbol: string; start: number; end: number; at: Place }

const shape = new RegExp(`(?<![A-Za-z0-9/])${symbolShape}(?![A-Za-z0-9])`, "g")

/** Symbols of documents in a passage: at least three parts, and a number among them. */
export function symbolsIn(passage: Passage): Symbol[] {
  return [...passage.folded.text.matchAll(shape)]
    .map((match) => ({ symbol: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(({ symbol }) => /[0-9]/.test(symbol) && symbol.split("/").length > 2)
    .map((one) => ({ ...one, at: placeOf(passage, one.start, one.end) }))
}

import type { Lang } from "../../../platform/languages.ts"
import { abbreviations } from "./abbreviations.ts"

/** A sentence, and the white space between it and the next one. */
export type Segment = { readonly text: string; readonly gap: string }

/** Making a segmenter costs more than using it. */
const segmenters = new Map<string, Intl.Segmenter>()

/**
 * The sentences of a text, as its language ends them: a line is never joined with the next, and no sentence ends after
 * "art.", "para.", "no.", an initial or the number of an item. Joined with their gaps they are the text, letter by letter.
 */
export function segmentsOf(text: string, lang: Lang): Segment[] {
  const pieces = text.match(/[^\n]*\n+|[^\n]+$/g) ?? []
  const cut = pieces.flatMap((piece) => mended(sentencesOf(piece, lang), lang))
  return apart(cut)
}

function sentencesOf(line: string, lang: Lang): string[] {
  const known = segmenters.get(lang)
  const segmenter = known ?? new Intl.Segmenter(lang, { granularity: "sentence" })
  if (!known) segmenters.set(lang, segmenter)
  return [...segmenter.segment(line)].map(({ segment }) => segment)
}

/** Puts together what was cut after a shortened word. */
function mended(sentences: readonly string[], lang: Lang): string[] {
  const out: string[] = []
  for (const sentence of sentences) {
    const last = out.at(-1)
    if (last !== undefined && isOpen(last, lang)) out[out.length - 1] = last + sentence
    else out.push(sentence)
  }
  return out
}

/** Whether a piece ends in a full stop that ends no sentence. */
function isOpen(piece: string, lang: Lang): boolean {
  if (piece.includes("\n")) return false
  const word = /([\p{L}\p{N}.'’-]+)\.\s*$/u.exec(piece)?.[1]?.toLowerCase()
  if (word === undefined) return false
  // "A. Smith", and "1. Text" at the beginning of a line.
  const initial = /^\p{L}$/u.test(word)
  const item = /^[\p{N}]{1,3}$/u.test(word) && piece.trim() === `${word}.`
  return initial || item || abbreviations[lang].has(word.replaceAll("’", "'"))
}

/** White space belongs to the gap behind; what a text begins with stays with its first sentence. */
function apart(pieces: readonly string[]): Segment[] {
  const out: Segment[] = []
  for (const piece of pieces) {
    const text = piece.trimEnd()
    const last = out.at(-1)
    if (text !== "" || last === undefined) out.push({ text, gap: piece.slice(text.length) })
    else out[out.length - 1] = { ...last, gap: last.gap + piece }
  }
  return out
}

export function joined(segments: readonly Segment[]): string {
  return segments.map(({ text, gap }) => text + gap).join("")
}

/** The gap that a translation has where its source has this one: Chinese sentences follow one another without space. */
export function gapIn(gap: string, lang: Lang): string {
  if (gap.includes("\n")) return gap
  return lang === "zh" ? "" : gap || " "
}

import type { Lang } from "../../../platform/languages.ts"
import { plain } from "../../likeness/words/normalise.ts"

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(lang: Lang): Intl.Segmenter {
  const known = segmenters.get(lang)
  if (known) return known
  const made = new Intl.Segmenter(lang, { granularity: "word" })
  segmenters.set(lang, made)
  return made
}

/** Words as a translator counts them: Chinese by its dictionary. Numbers and marks alone are no work. */
export function countWords(text: string, lang: Lang): number {
  let count = 0
  for (const { isWordLike } of segmenterFor(lang).segment(text)) if (isWordLike) count += 1
  return count
}

/** The words of a text in one spelling, to compare: without case, accents, vowel signs and marks. */
export function wordsIn(text: string, lang: Lang): string[] {
  return [...segmenterFor(lang).segment(plain(text, lang))].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  )
}

import type { Lang } from "../../../platform/languages.ts"
import { plainArabic } from "./arabic.ts"
import { isIgnored } from "./ignored.ts"

/** Of a longer text only so many characters are looked at: a question is short, a pasted law is not. */
export const TEXT_LIMIT = 20_000

const MARKS = /\p{M}+/gu
const WORD = /[\p{L}\p{N}]+/gu

/** One spelling for one word: compatibility forms, case, accents, Arabic letter variants. Chinese keeps its characters. */
export function plain(text: string, lang: Lang): string {
  const folded = text.slice(0, TEXT_LIMIT).normalize("NFKC").toLowerCase()
  if (lang === "ar") return plainArabic(folded)
  if (lang === "zh") return folded
  // й is a letter of its own: taking its mark off would make it и.
  if (lang === "ru") return folded.replaceAll("ё", "е")
  return folded.normalize("NFD").replace(MARKS, "").replaceAll("œ", "oe").replaceAll("æ", "ae")
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" })

/** The text that was looked at last: what it says and how it says it are asked for one after the other. */
let last: { readonly text: string; readonly lang: Lang; readonly words: readonly string[] } | undefined

/** The words of a text that carry a subject, spelled one way; Chinese as the segmenter cuts it. */
export function normalise(text: string, lang: Lang): readonly string[] {
  if (last?.text === text && last.lang === lang) return last.words
  const spelled = plain(text, lang)
  const all = lang === "zh" ? cut(spelled) : (spelled.match(WORD) ?? [])
  const words = all.filter((word) => !isIgnored(word, lang))
  last = { text, lang, words }
  return words
}

function cut(text: string): string[] {
  const words: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike) words.push(segment)
  return words
}

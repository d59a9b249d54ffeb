import type { Lang } from "../../../platform/languages.ts"
import { arabicBodies, arabicStem } from "../words/arabic.ts"
import { lightStem } from "../words/endings.ts"
import { isIgnored } from "../words/ignored.ts"
import { plain } from "../words/normalise.ts"
import type { Terms } from "./read-terms.ts"

/** A form of several words: the patterns of its words after the first, and the concept it names. */
export type Phrase = { readonly rest: readonly number[]; readonly concept: number }

/** The forms of one language, ready to be met. A pattern is a number that stands for a word or the beginning of words. */
export type Lexicon = {
  readonly lang: Lang
  /** Words by stem, and beginnings of words as they are written. */
  readonly stems: ReadonlyMap<string, number>
  readonly beginnings: ReadonlyMap<string, number>
  /** By pattern: the concepts that it names alone, and the phrases that it begins. */
  readonly concepts: readonly (readonly number[])[]
  readonly phrases: readonly (readonly Phrase[])[]
  /** What each word met so far matches; bounded. */
  readonly met: Map<string, readonly number[]>
  /** By those: the concepts that such a word names alone. */
  readonly alone: WeakMap<readonly number[], readonly number[]>
}

const MET_LIMIT = 50_000
/** A beginning must be so long before it may stand for anything but itself and an inflection. */
const SHORT = 3
/** How much longer than a beginning a word may be: a short beginning says little of a long word. */
const TAILS = { short: 3, long: 11 }

type Building = {
  stems: Map<string, number>
  beginnings: Map<string, number>
  concepts: number[][]
  phrases: Phrase[][]
}

/** Makes the lexicon of an alphabetical language from the term table. */
export function makeLexicon(terms: Terms, lang: Exclude<Lang, "zh">): Lexicon {
  const building: Building = { stems: new Map(), beginnings: new Map(), concepts: [], phrases: [] }
  const shrunk: Form[] = []
  for (const [concept, term] of terms.entries()) {
    for (const form of term.forms[lang]) {
      const { words, carrying } = wordsOf(form, lang)
      if (words.length > 1 && carrying.length === 1) shrunk.push({ words: carrying, concept, lang })
      else add(building, { words: carrying, concept, lang })
    }
  }
  const lexicon = {
    lang,
    ...building,
    met: new Map<string, readonly number[]>(),
    alone: new WeakMap<readonly number[], readonly number[]>(),
  }
  // Of "in force" only "force" carries: it may stand for the phrase where the table gives it no meaning of its own.
  const free = shrunk.filter(({ words: [word = ""] }) => !isNamed(lexicon, word.replace("*", "")))
  for (const form of free) add(building, form)
  lexicon.met.clear()
  for (const phrases of building.phrases) phrases.sort((one, two) => two.rest.length - one.rest.length)
  return lexicon
}

type Form = { words: readonly string[]; concept: number; lang: Exclude<Lang, "zh"> }

function wordsOf(form: string, lang: Lang): { words: string[]; carrying: string[] } {
  const words = plain(form, lang).match(/[\p{L}\p{N}]+\*?/gu) ?? []
  return { words, carrying: words.length > 1 ? words.filter((word) => !isIgnored(word, lang)) : words }
}

function isNamed(lexicon: Lexicon, word: string): boolean {
  return patternsOf(lexicon, word).some((pattern) => (lexicon.concepts[pattern]?.length ?? 0) > 0)
}

function add(building: Building, { words, concept, lang }: Form): void {
  const [first, ...rest] = words.map((word) => patternOf(building, word, lang))
  if (first === undefined) return
  const alone = building.concepts[first] ?? []
  if (rest.length > 0) building.phrases[first]?.push({ rest, concept })
  else if (!alone.includes(concept)) alone.push(concept)
}

function patternOf(building: Building, word: string, lang: Exclude<Lang, "zh">): number {
  const open = word.endsWith("*")
  const [kept, key] = open ? [building.beginnings, word.slice(0, -1)] : [building.stems, stemOf(word, lang)]
  const known = kept.get(key)
  if (known !== undefined) return known
  const pattern = building.concepts.push([]) - 1
  building.phrases.push([])
  kept.set(key, pattern)
  return pattern
}

export function stemOf(word: string, lang: Exclude<Lang, "zh">): string {
  return lang === "ar" ? arabicStem(word) : lightStem(word, lang)
}

/** The patterns that a word matches: by its stem, and the longest beginnings it has, those first that cover most of it. */
export function patternsOf(lexicon: Lexicon, word: string): readonly number[] {
  const known = lexicon.met.get(word)
  if (known) return known
  const lang = lexicon.lang as Exclude<Lang, "zh">
  const bodies = lang === "ar" ? arabicBodies(word) : [word]
  const found = new Map<number, number>()
  for (const body of bodies) {
    // An Arabic word loses little when a particle was its own first letter: whole words are believed first.
    const doubt = (word.length - body.length) * 0.5
    const stem = stemOf(body, lang)
    note(found, lexicon.stems.get(stem), stem.length + 1 - doubt)
    for (let length = body.length; length >= 2; length--) {
      const tail = body.length - length
      if (tail > (length <= SHORT ? TAILS.short : TAILS.long)) break
      note(found, lexicon.beginnings.get(body.slice(0, length)), length - doubt)
    }
  }
  const ranked = [...found].toSorted(([, one], [, two]) => two - one).map(([pattern]) => pattern)
  if (lexicon.met.size < MET_LIMIT) lexicon.met.set(word, ranked)
  return ranked
}

function note(found: Map<number, number>, pattern: number | undefined, weight: number): void {
  if (pattern !== undefined) found.set(pattern, Math.max(found.get(pattern) ?? 0, weight))
}

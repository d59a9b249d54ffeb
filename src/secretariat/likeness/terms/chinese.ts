import type { Terms } from "./read-terms.ts"
import type { Reading } from "./read-concepts.ts"

/** Chinese forms by what they are written with, and by the first sign of a form how long forms may be that begin so. */
export type ChineseLexicon = {
  readonly lang: "zh"
  readonly forms: ReadonlyMap<string, readonly number[]>
  readonly longest: ReadonlyMap<string, number>
}

export function makeChineseLexicon(terms: Terms): ChineseLexicon {
  const forms = new Map<string, number[]>()
  const longest = new Map<string, number>()
  for (const [concept, term] of terms.entries()) {
    for (const written of term.forms.zh) {
      const form = written.normalize("NFKC").toLowerCase()
      const first = form.charAt(0)
      longest.set(first, Math.max(longest.get(first) ?? 0, form.length))
      const known = forms.get(form)
      if (known) known.push(concept)
      else forms.set(form, [concept])
    }
  }
  return { lang: "zh", forms, longest }
}

const HAN = /\p{Script=Han}/u
const segmenter = new Intl.Segmenter("zh", { granularity: "word" })

/** Reads a Chinese text: everywhere the longest form that stands there; a form of one character only where it is a word. */
export function readChinese(text: string, { forms, longest }: ChineseLexicon): Reading[] {
  const singles = new Set<number>()
  const unknown: { at: number; word: string }[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike) continue
    if (segment.length === 1) singles.add(index)
    else unknown.push({ at: index, word: segment })
  }
  const readings: Reading[] = []
  const taken = new Uint8Array(text.length)
  for (let at = 0; at < text.length;) {
    const form = longestForm(text, at, { forms, longest, singles })
    if (form === undefined) {
      at++
      continue
    }
    readings.push(readForm(form, forms))
    taken.fill(1, at, at + form.length)
    at += form.length
  }
  for (const { at, word } of unknown) {
    if (!taken.subarray(at, at + word.length).includes(1)) readings.push({ words: word, concepts: new Map() })
  }
  return readings
}

type Meeting = Omit<ChineseLexicon, "lang"> & { readonly singles: ReadonlySet<number> }

function longestForm(text: string, at: number, { forms, longest, singles }: Meeting): string | undefined {
  const most = longest.get(text.charAt(at)) ?? 0
  for (let length = Math.min(most, text.length - at); length >= 1; length--) {
    const form = text.slice(at, at + length)
    if (!forms.has(form)) continue
    if (length > 1 || !HAN.test(form) || singles.has(at)) return form
  }
  return undefined
}

/** A long form counts a little for the forms it is made of, as a phrase of another language does for its words. */
function readForm(form: string, forms: ReadonlyMap<string, readonly number[]>): Reading {
  const concepts = new Map<number, number>()
  const own = forms.get(form) ?? []
  for (const concept of own) concepts.set(concept, 1 / Math.sqrt(own.length))
  for (let at = 0; form.length > 3 && at < form.length - 1; at += 1) {
    const part = forms.get(form.slice(at, at + 2)) ?? []
    for (const concept of part) {
      concepts.set(concept, Math.max(concepts.get(concept) ?? 0, 0.5 / Math.sqrt(part.length)))
    }
  }
  return { words: form, concepts }
}

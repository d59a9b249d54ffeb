import type { Lexicon } from "./lexicon.ts"
import { patternsOf } from "./lexicon.ts"

/** A place of a text and what it was understood as: each concept with its share, or none where the table knows none. */
export type Reading = { readonly words: string; readonly concepts: ReadonlyMap<number, number> }

/** A phrase is understood whole; its words count a little too, since another language may say it otherwise. */
const PART = 0.5

/** Reads words of an alphabetical language: at each place the longest phrase of the table, else the word alone. */
export function readConcepts(words: readonly string[], lexicon: Lexicon): Reading[] {
  const patterns = words.map((word) => patternsOf(lexicon, word))
  const readings: Reading[] = []
  for (let at = 0; at < words.length;) {
    const phrase = longestPhrase(patterns, at, lexicon)
    const length = phrase?.length ?? 1
    const concepts = new Map<number, number>()
    for (const concept of phrase?.concepts ?? [])
      concepts.set(concept, 1 / Math.sqrt(phrase?.concepts.length ?? 1))
    for (let index = at; index < at + length; index++)
      addAlone(concepts, aloneOf(patterns[index] ?? [], lexicon), phrase ? PART : 1)
    readings.push({ words: words.slice(at, at + length).join(" "), concepts })
    at += length
  }
  return readings
}

function longestPhrase(patterns: readonly (readonly number[])[], at: number, lexicon: Lexicon) {
  let length = 1
  const concepts: number[] = []
  for (const first of patterns[at] ?? []) {
    for (const { rest, concept } of lexicon.phrases[first] ?? []) {
      if (rest.length + 1 < length || (concepts.length > 0 && rest.length + 1 < length)) break
      if (!rest.every((pattern, offset) => patterns[at + 1 + offset]?.includes(pattern))) continue
      if (rest.length + 1 > length) concepts.length = 0
      length = rest.length + 1
      if (!concepts.includes(concept)) concepts.push(concept)
    }
  }
  return length > 1 ? { length, concepts } : undefined
}

/** Concepts of a word alone: of its best pattern, and of one as good as that. Looked up once for the patterns of a word. */
function aloneOf(patterns: readonly number[], lexicon: Lexicon): readonly number[] {
  const known = lexicon.alone.get(patterns)
  if (known) return known
  const naming = patterns.filter((pattern) => (lexicon.concepts[pattern]?.length ?? 0) > 0).slice(0, 2)
  const alone = [...new Set(naming.flatMap((pattern) => lexicon.concepts[pattern] ?? []))]
  lexicon.alone.set(patterns, alone)
  return alone
}

function addAlone(concepts: Map<number, number>, alone: readonly number[], share: number): void {
  for (const concept of alone) {
    concepts.set(concept, Math.max(concepts.get(concept) ?? 0, share / Math.sqrt(alone.length)))
  }
}

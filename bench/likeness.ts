import { languages, type Lang } from "../src/platform/languages.ts"
import { makeLexica, type Lexica } from "../src/secretariat/likeness/fingerprint.ts"
import { like } from "../src/secretariat/likeness/like.ts"
import { makeIndex, type Item } from "../src/secretariat/likeness/make-index.ts"
import { shippedTerms } from "../src/secretariat/likeness/terms/shipped-terms.ts"
import type { Bench } from "./bench.ts"
import { recallFigures } from "./likeness-recall.ts"

const HELD = 5000
const DRAFT = 120
const ROUNDS = 3
/** Concepts in an invented question: about thirty words in English. */
const CONCEPTS = 16
/** The bounds: a draft of 120 questions against 5,000 held ones in six languages. */
const BOUNDS = { seconds: 1, memory: 300 }
const MIB = 2 ** 20

/** The overlap of a draft with everything held: with the index at hand, and made anew from the texts. */
export const benchLikeness: Bench = {
  name: "likeness",
  async run(root) {
    const before = process.memoryUsage.rss()
    const lexica = makeLexica(shippedTerms())
    const next = dice(7)
    const held = Array.from({ length: HELD }, (_, place) =>
      invent(lexica, languages[place % 6] ?? "en", next),
    )
    const draft = Array.from({ length: DRAFT }, (_, place) =>
      invent(lexica, languages[place % 6] ?? "en", next),
    )
    const started = performance.now()
    const index = makeIndex(held, lexica)
    const made = performance.now()
    let overlap = Infinity
    let shown = 0
    for (let round = 0; round < ROUNDS; round++) {
      const began = performance.now()
      shown = draft.flatMap((query) => like(index, query, { limit: 10 })).length
      overlap = Math.min(overlap, performance.now() - began)
    }
    const memory = (process.memoryUsage.rss() - before) / MIB
    const note = `${shown} likenesses shown, best of ${ROUNDS}`
    return [
      {
        bench: `overlap, ${DRAFT} with ${HELD} held`,
        value: overlap / 1000,
        unit: "s",
        bound: BOUNDS.seconds,
        note,
      },
      { bench: `index of ${HELD} texts made anew`, value: (made - started) / 1000, unit: "s" },
      { bench: "memory grown by table, index and overlap", value: memory, unit: "MiB", bound: BOUNDS.memory },
      ...recallFigures(root, lexica),
    ]
  },
}

/** A text of chance forms of the table in one language: as long as a question, and meaning nothing. */
function invent(lexica: Lexica, lang: Lang, next: () => number): Item {
  const words = Array.from({ length: CONCEPTS }, () => {
    // Squared, so that some concepts are common as in real questions.
    const term = lexica.terms[Math.floor(next() ** 2 * lexica.terms.length)]
    const forms = term?.forms[lang] ?? []
    return (forms[Math.floor(next() * forms.length)] ?? "").replaceAll("*", "")
  })
  return { id: String(next()), lang, text: words.join(lang === "zh" ? "" : " ") }
}

/** The same chance numbers in every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

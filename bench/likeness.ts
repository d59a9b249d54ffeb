import { loadavg } from "node:os"
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
/** The overlap asks for six languages of each question that it then shows once. */
const SHOWN = 30
/** Concepts in an invented question: about thirty words in English. */
const CONCEPTS = 16
/** The bounds: a draft of 120 questions against 5,000 held ones in six languages. */
const BOUNDS = { seconds: 1, memory: 300 }
const MIB = 2 ** 20

/**
 * The overlap of a draft with everything held, each held question in six languages: with the index at hand, with an
 * index that follows the change of one question, and with one made anew from all the texts.
 */
export const benchLikeness: Bench = {
  name: "likeness",
  async run(root) {
    const before = process.memoryUsage.rss()
    const lexica = makeLexica(shippedTerms())
    const next = dice(7)
    const held = Array.from({ length: HELD }, () => chosen(lexica, next)).flatMap((concepts) =>
      languages.map((lang) => invent(concepts, lang, next)),
    )
    const draft = Array.from({ length: DRAFT }, (_, place) =>
      invent(chosen(lexica, next), languages[place % 6] ?? "en", next),
    )
    let [anew, index, anewWork] = timed(() => makeIndex(held, lexica))
    const changed = held.with(HELD, invent(chosen(lexica, next), held[HELD]?.lang ?? "en", next))
    let [followed, followedWork] = [0, 0]
    ;[followed, index, followedWork] = timed(() => makeIndex(changed, lexica, index))
    let overlap = Infinity
    let [shown, work] = [0, Infinity]
    for (let round = 0; round < ROUNDS; round++) {
      const [took, found, processor] = timed(() =>
        draft.flatMap((query) => like(index, query, { limit: SHOWN })),
      )
      shown = found.length
      overlap = Math.min(overlap, took)
      work = Math.min(work, processor)
    }
    const memory = (process.memoryUsage.rss() - before) / MIB
    const note = `${shown} likenesses found, best of ${ROUNDS}; load ${loadavg()[0]?.toFixed(1)}; ${of(work)}`
    const what = `${DRAFT} questions with ${HELD} held in six languages`
    const { seconds: bound } = BOUNDS
    return [
      { bench: `overlap, ${what}`, value: overlap, unit: "s", bound, note },
      {
        bench: "the same after one held question changed",
        value: overlap + followed,
        unit: "s",
        bound,
        note: of(work + followedWork),
      },
      { bench: `index of ${held.length} texts made anew`, value: anew, unit: "s", note: of(anewWork) },
      { bench: "memory grown by table, index and overlap", value: memory, unit: "MiB", bound: BOUNDS.memory },
      ...recallFigures(root, lexica),
    ]
  },
}

function of(processor: number): string {
  return `${processor.toFixed(2)} s of processor`
}

/** How many seconds it took on the wall, what came of it, and how many of the processor: others may be at work here. */
function timed<R>(work: () => R): [number, R, number] {
  const [started, before] = [performance.now(), process.cpuUsage()]
  const done = work()
  const { user, system } = process.cpuUsage(before)
  return [(performance.now() - started) / 1000, done, (user + system) / 1e6]
}

type Concepts = readonly Lexica["terms"][number][]

/** Squared, so that some concepts are common as in real questions. */
function chosen({ terms }: Lexica, next: () => number): Concepts {
  return Array.from({ length: CONCEPTS }, () => terms[Math.floor(next() ** 2 * terms.length)]).filter(
    (term) => term !== undefined,
  )
}

/** A text of chance forms of its concepts in one language: as long as a question, and meaning nothing. */
function invent(concepts: Concepts, lang: Lang, next: () => number): Item {
  const words = concepts.map(({ forms }) => {
    const own = forms[lang]
    return (own[Math.floor(next() * own.length)] ?? "").replaceAll("*", "")
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

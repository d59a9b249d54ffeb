import { diffArrays } from "diff"
import type { Lang } from "../../../platform/languages.ts"
import type { Unit } from "../registers.ts"
import { likenessOf } from "./near.ts"
import { pairsOf, type Pair } from "./pairs.ts"
import { gapIn, segmentsOf, type Segment } from "./segments.ts"
import { countWords, wordsIn } from "./words-in.ts"

export const segmentStates = ["unchanged", "changed", "new"] as const

/** One sentence of a text to translate: only what is changed or new waits. */
export type Work = {
  readonly source: string
  readonly gap: string
  readonly state: (typeof segmentStates)[number]
  /** The translation that stands, where the source is what it was. */
  readonly target: string | null
  readonly target_gap: string
  /** Of a changed sentence, what it was and how that was translated. */
  readonly before: { readonly source: string; readonly target: string } | null
}

type Languages = { readonly from: Lang; readonly to: Lang }

/** Less like than this, the old sentence is no help with the new one. */
const RELATED = 0.3

/**
 * What of a text is to be translated, sentence by sentence: what the translation already renders is taken from it, and
 * of what was changed it says how it read before. A text without translation is new as a whole.
 */
export function workIn(unit: Unit, { from, to }: Languages): Work[] {
  const sentences = segmentsOf(unit.source, from)
  if (unit.translation === null) return sentences.map((one) => fresh(one, to))
  const rendered = unit.standing === "current" ? unit.source : unit.rendered
  if (rendered === null) return [whole(unit, unit.translation)]
  const before = pairsOf({ source: rendered, target: unit.translation, from, to })
  if (rendered === unit.source) return before.map((pair) => ({ ...pair, state: "unchanged", before: null }))
  if (before.length === 1 && sentences.length > 1 && segmentsOf(rendered, from).length > 1)
    return [changed({ text: unit.source, gap: "" }, before[0] as Pair)]
  return aligned(sentences, before, { from, to })
}

/** Words of what waits, as a translator counts them. */
export function wordsWaiting(work: readonly Work[], lang: Lang): number {
  const waiting = work.filter(({ state }) => state !== "unchanged")
  return waiting.reduce((sum, { source }) => sum + countWords(source, lang), 0)
}

function fresh({ text, gap }: Segment, to: Lang): Work {
  return { source: text, gap, state: "new", target: null, target_gap: gap && gapIn(gap, to), before: null }
}

/** Nobody knows any more which wording the translation renders. */
function whole({ source }: Unit, target: string): Work {
  return { source, gap: "", state: "changed", target: null, target_gap: "", before: { source: "", target } }
}

function changed({ text, gap }: Segment, pair: Pair): Work {
  const { source, target, target_gap } = pair
  return { source: text, gap, state: "changed", target: null, target_gap, before: { source, target } }
}

function aligned(sentences: readonly Segment[], before: readonly Pair[], { from, to }: Languages): Work[] {
  const out: Work[] = []
  let [now, then] = [0, 0]
  let open: Segment[] = []
  let gone: Pair[] = []
  const flush = () => {
    out.push(...matched(open, gone, { from, to }))
    open = []
    gone = []
  }
  const texts = [before.map(({ source }) => source), sentences.map(({ text }) => text)] as const
  for (const { added, removed, count = 0 } of diffArrays([...texts[0]], [...texts[1]])) {
    if (added) open.push(...sentences.slice(now, (now += count)))
    else if (removed) gone.push(...before.slice(then, (then += count)))
    else {
      flush()
      for (let index = 0; index < count; index++)
        out.push(kept(sentences[now++] as Segment, before[then++] as Pair, to))
    }
  }
  flush()
  return out
}

function kept({ text, gap }: Segment, pair: Pair, to: Lang): Work {
  const own = pair.gap === gap ? pair.target_gap : gap && gapIn(gap, to)
  return { source: text, gap, state: "unchanged", target: pair.target, target_gap: own, before: null }
}

/** Within one run of changes each new sentence is laid beside the old one that it is most like. */
function matched(open: readonly Segment[], gone: readonly Pair[], { from, to }: Languages): Work[] {
  const left = new Set(gone)
  return open.map((sentence) => {
    const words = wordsIn(sentence.text, from)
    const ranked = [...left].map((pair) => ({ pair, like: likenessOf(words, wordsIn(pair.source, from)) }))
    const best = ranked.toSorted((one, other) => other.like - one.like)[0]
    if (!best || (best.like < RELATED && gone.length !== open.length)) return fresh(sentence, to)
    left.delete(best.pair)
    return { ...changed(sentence, best.pair), target_gap: sentence.gap && gapIn(sentence.gap, to) }
  })
}

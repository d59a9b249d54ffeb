import type { Read } from "./furniture.ts"

/**
 * Which of the lines that begin with a number are paragraphs. Paragraphs of a report are counted through; agenda items,
 * numbered sub-headings and lines that happen to begin with a number are not. The best chain of numbers through the
 * whole report decides: a chain may jump, dearly, because a number can be missing; it never goes back.
 */
type Start = { line: number; value: number; weight: number }
type Best = { score: number; before: number }

const JUMP = 2.5
const LARGEST_JUMP = 4
const OUT_OF_A_LIST = 0.5
/** The first number of a report is its first paragraph, unless the count that begins later is the better one. */
const LATE_START = 0.6
const LISTED = 0.4
const FIRST = 60
const KEPT = 4

export const ended = /(?:[.!?。!?;:…]|[.。]["')\]]|[.。]\s?\d{1,2})$/

/** A short line without a stop, right before a recommendation, is the heading above it. */
function opensRecommendations(reads: readonly Read[], at: number, label: RegExp): boolean {
  for (let next = at; next < at + 4; next++) {
    const text = reads[next]?.folded.text ?? "."
    if (next > at && label.test(text.slice(0, 200))) return true
    if (ended.test(text)) return false
  }
  return false
}

function weightOf(reads: readonly Read[], at: number, label: RegExp): number {
  const before = reads[at - 1]
  const line = reads[at]
  if (!line) return 0
  if (opensRecommendations(reads, at, label)) return 0.05
  if (!before || line.solid) return 1
  const text = before.folded.text
  if (ended.test(text)) return 1
  if (before.markers.section ?? before.markers.letter) return 1
  return text.length < 60 ? 0.8 : 0.3
}

/** Numbers that begin anew after a colon and go on by one, up to the next heading, are a list: an agenda, most likely. */
function startsOf(reads: readonly Read[], label: RegExp): Start[] {
  const starts: Start[] = []
  let list = 0
  for (const [line, read] of reads.entries()) {
    if (read.markers.letter ?? read.markers.section) list = 0
    const value = read.markers.number?.value
    if (value === undefined || value === 0) continue
    const opens = value === 1 && (reads[line - 1]?.folded.text ?? "").endsWith(":")
    list = opens ? 1 : list > 0 && value === list + 1 ? value : 0
    starts.push({ line, value, weight: weightOf(reads, line, label) * (list > 0 ? LISTED : 1) })
  }
  return starts
}

function bestBefore(
  starts: readonly Start[],
  best: readonly Best[],
  at: number,
  ends: Map<number, number[]>,
): Best {
  const start = starts[at]
  if (!start) return { score: 0, before: -1 }
  const neighbour = starts[at - 1]
  const inList = neighbour !== undefined && neighbour.value === start.value - 1
  let found: Best = {
    score: start.value === 1 ? (at === 0 ? 0 : -LATE_START) : start.value <= FIRST ? -JUMP : -Infinity,
    before: -1,
  }
  for (let gap = 1; gap <= LARGEST_JUMP; gap++) {
    for (const end of ends.get(start.value - gap) ?? []) {
      const fromList = inList && end !== at - 1 ? OUT_OF_A_LIST : 0
      const score = (best[end]?.score ?? 0) - fromList - (gap > 1 ? JUMP : 0)
      if (score > found.score) found = { score, before: end }
    }
  }
  return found
}

/** Indexes of the lines that open a paragraph. Linear in the number of starts. */
export function paragraphLines(reads: readonly Read[], label: RegExp): Set<number> {
  const starts = startsOf(reads, label)
  const best: Best[] = []
  const ends = new Map<number, number[]>()
  for (const [at, start] of starts.entries()) {
    const before = bestBefore(starts, best, at, ends)
    best.push({ score: before.score + start.weight, before: before.before })
    const rivals = [...(ends.get(start.value) ?? []), at].sort(
      (a, b) => (best[b]?.score ?? 0) - (best[a]?.score ?? 0),
    )
    ends.set(start.value, rivals.slice(0, KEPT))
  }
  let at = best.reduce((top, one, index) => (one.score > (best[top]?.score ?? -Infinity) ? index : top), 0)
  const chosen = new Set<number>()
  while (at >= 0 && best[at] !== undefined) {
    chosen.add(starts[at]?.line ?? -1)
    at = best[at]?.before ?? -1
  }
  return chosen
}

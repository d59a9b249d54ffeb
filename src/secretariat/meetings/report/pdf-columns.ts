import type { Item } from "./pdf-lines.ts"

const STEPS = 30
/** The gutter of two columns lies in the middle third of the text. */
const MIDDLE = [0.35, 0.65] as const
/** So many lines on both sides of it, and no fewer than half of all, make two columns: a cover or a short table has fewer. */
const FEWEST = 12
/** Of the lines, those that may run over it, as a title does. Wider than a space between words, in points. */
const MOST_CROSSING = 0.1
const WIDTH = 9
const arabic = /[\u0590-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/

/** The items of a page column by column in the order of reading; of a page in one column, all of them. */
export function columnsOf(items: readonly Item[]): Item[][] {
  const shown = items.filter(({ text }) => text.trim() !== "")
  const gutter = gutterOf(shown)
  if (gutter === null) return [[...items]]
  const left = items.filter(({ x }) => x < gutter)
  const right = items.filter(({ x }) => x >= gutter)
  const rightFirst = shown.filter(({ text }) => arabic.test(text)).length > shown.length / 2
  return rightFirst ? [right, left] : [left, right]
}

const rowOf = (y: number) => Math.round(y / 3)

function gutterOf(items: readonly Item[]): number | null {
  if (items.length < 2 * FEWEST) return null
  const from = Math.min(...items.map(({ x }) => x))
  const to = Math.max(...items.map(({ x, width }) => x + width))
  let best: { at: number; crossing: number } | null = null
  for (let step = 0; step <= STEPS; step++) {
    const at = from + (to - from) * (MIDDLE[0] + ((MIDDLE[1] - MIDDLE[0]) * step) / STEPS)
    const over = items.filter(({ x, width }) => x < at + WIDTH / 2 && x + width > at - WIDTH / 2)
    const crossing = new Set(over.map(({ y }) => rowOf(y))).size
    if (!best || crossing < best.crossing) best = { at, crossing }
  }
  if (!best || best.crossing > new Set(items.map(({ y }) => rowOf(y))).size * MOST_CROSSING) return null
  return facing(items, best.at) ? best.at : null
}

/** Whether enough lines stand on both sides of the gutter at one height. */
function facing(items: readonly Item[], gutter: number): boolean {
  const rows = Map.groupBy(items, ({ y }) => rowOf(y))
  const both = [...rows.values()].filter(
    (row) => row.some(({ x, width }) => x + width <= gutter) && row.some(({ x }) => x >= gutter),
  )
  // A column of marks or numbers beside its text is none: both sides carry words.
  const words = (row: readonly Item[]) =>
    row.filter(({ x }) => x < gutter).reduce((sum, { text }) => sum + text.length, 0)
  const wordy = both.filter((row) => words(row) > 20)
  return wordy.length >= FEWEST && wordy.length * 2 >= rows.size
}

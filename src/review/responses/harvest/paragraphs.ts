import { readLines, type Line, type ReportInput } from "../../../secretariat/meetings/report/source.ts"
import { isNumberAlone, isPageNumber, isBoxes, markedOf } from "./signs.ts"

/** A paragraph of a filled form, and on which line of the file it begins. */
export type Paragraph = { readonly at: number; readonly text: string; readonly heading: boolean }
export type Furniture = { readonly text: string; readonly times: number }

/** A line that comes back so often, numbers aside, belongs to the page. */
const OFTEN = 6
const LONGEST_FURNITURE = 140
/** So many lines at the head and at the foot of a page may belong to the page. */
const EDGE = 2
/** A line that ends so early, as a share of what is usual in the file, ended its paragraph. */
const EARLY = 0.6

/**
 * The paragraphs of a file, lines of a page put together again. What belongs to the page and not to the form (numbers
 * of pages, what stands at the head or foot of each) is told apart and listed.
 */
export function paragraphsOf(input: ReportInput): { paragraphs: Paragraph[]; furniture: Furniture[] } {
  const lines = readLines(input)
  const belongs = belonging(lines)
  const kept = lines.filter((_, index) => !belongs(index))
  const left = lines.filter((_, index) => belongs(index))
  const furniture = [...Map.groupBy(left, ({ text }) => maskOf(text)).values()].map((same) => ({
    text: same[0]?.text ?? "",
    times: same.length,
  }))
  return { paragraphs: withNumbers(joined(kept)), furniture }
}

function maskOf(text: string): string {
  return text.replaceAll(/\p{Nd}+/gu, "#")
}

/** Which lines belong to the page: its number, and what comes back at the edges of pages and nowhere else. */
function belonging(lines: readonly Line[]): (index: number) => boolean {
  const same = Map.groupBy(lines, ({ text }) => maskOf(text))
  const edges = edgesOf(lines)
  const placeOf = new Map(lines.map((line, index) => [line, index]))
  return (index) => {
    const { text } = lines[index]!
    if (text.length > LONGEST_FURNITURE || isBoxes(text)) return false
    if (isPageNumber(text)) return edges.has(index) || /\p{L}|\/|^-/u.test(text)
    const often = same.get(maskOf(text)) ?? []
    if (often.length < OFTEN) return false
    return often.every((one) => edges.has(placeOf.get(one) ?? -1))
  }
}

/** Lines at the head or foot of a page; none where the file does not say where its pages end. */
function edgesOf(lines: readonly Line[]): Set<number> {
  const starts = [...lines.keys()].filter((index) => lines[index]?.newPage)
  if (starts.length < 2) return new Set()
  const near = [0, ...starts, lines.length].flatMap((start) =>
    Array.from({ length: 2 * EDGE }, (_, at) => start - EDGE + at),
  )
  return new Set(near)
}

function joined(lines: readonly Line[]): Paragraph[] {
  const out: { at: number; text: string; heading: boolean; last: number }[] = []
  const short = EARLY * usualLength(lines)
  for (const { n, text, solid, heading, blankBefore } of lines) {
    const before = out.at(-1)
    const { number, letter } = markedOf(text)
    const begins =
      solid || heading || blankBefore || number !== null || letter || isBoxes(text) || isNumberAlone(text)
    if (!before || begins || before.heading || isBoxes(before.text) || before.last < short) {
      out.push({ at: n, text, heading, last: text.length })
      continue
    }
    const wide = /[\p{Script=Han}，。、；：）]$/u.test(before.text)
    before.text = wide ? before.text + text : `${before.text} ${text}`
    before.last = text.length
  }
  return out
}

/** The length of a full line of this file: nine in ten are no longer. */
function usualLength(lines: readonly Line[]): number {
  const lengths = lines.filter(({ solid }) => !solid).map(({ text }) => text.length)
  return lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length * 0.9)] ?? 0
}

/** A number that stands alone, as in the first column of a table, goes with what follows it. */
function withNumbers(paragraphs: readonly Paragraph[]): Paragraph[] {
  const out: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const before = out.at(-1)
    if (before && isNumberAlone(before.text) && !before.heading) {
      out[out.length - 1] = { ...paragraph, at: before.at, text: `${before.text} ${paragraph.text}` }
    } else out.push(paragraph)
  }
  return out
}

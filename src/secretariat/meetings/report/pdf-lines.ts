import { columnsOf } from "./pdf-columns.ts"
import { rightToLeft, type Laid } from "./rtl-line.ts"

/** A run of text on a page: where it begins, how wide and how high it is. */
export type Item = { text: string; x: number; y: number; width: number; size: number }

const SAME_LINE = 0.4
const SPACE = 0.16
const arabic = /[\u0590-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/

function rows(items: readonly Item[]): Item[][] {
  const sorted = items.filter((item) => item.text !== "").sort((a, b) => b.y - a.y || a.x - b.x)
  const out: Item[][] = []
  let top: Item | undefined
  for (const item of sorted) {
    if (top && Math.abs(top.y - item.y) <= SAME_LINE * Math.max(top.size, item.size)) out.at(-1)?.push(item)
    else {
      out.push([item])
      top = item
    }
  }
  return out.map((row) => row.sort((a, b) => a.x - b.x))
}

function leftToRight(row: readonly Item[]): string {
  let text = ""
  let end: number | undefined
  for (const item of row) {
    const gap = end !== undefined && item.x - end > SPACE * item.size
    text += `${gap && !text.endsWith(" ") ? " " : ""}${item.text}`
    end = item.x + item.width
  }
  return text.replace(/\s+/g, " ").trim()
}

/** The lines of a page from top to bottom, each in the order of reading, and whether that order is certain. */
export function linesOfItems(items: readonly Item[]): Laid[] {
  return columnsOf(items)
    .flatMap(rows)
    .map((row) =>
      row.some((item) => arabic.test(item.text))
        ? rightToLeft(row)
        : { text: leftToRight(row), certain: true },
    )
    .filter((line) => line.text !== "")
}

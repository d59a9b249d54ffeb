import type { Labels } from "./labels/labels.ts"

const LONGEST_RANGE = 40

/** Numbers of agenda items named in folded text: "items 2 to 5 and 7" is 2, 3, 4, 5, 7. */
export function itemsIn(text: string, labels: Labels): number[] {
  const all = new RegExp(labels.item.source, "giu")
  const numbers = new Set<number>()
  for (const match of text.matchAll(all)) for (const one of expanded(match[1] ?? "", labels)) numbers.add(one)
  return [...numbers].sort((a, b) => a - b)
}

function expanded(printed: string, labels: Labels): number[] {
  const out: number[] = []
  let last: { value: number; end: number } | null = null
  for (const match of printed.matchAll(/[0-9]{1,2}/g)) {
    const value = Number(match[0])
    const between: string = last ? printed.slice(last.end, match.index).replace(/\(?[\p{L}]\)/gu, "") : ""
    if (last && labels.ranges.test(between) && value > last.value && value - last.value < LONGEST_RANGE) {
      for (let one = last.value + 1; one < value; one++) out.push(one)
    }
    out.push(value)
    last = { value, end: match.index + match[0].length }
  }
  return out
}

/** A word of a table, found in a text. */
export type Found<T> = { word: T; start: number; end: number }

/** Rows of tables are looked for again and again: each is made once into a pattern that looks everywhere. */
const anywhere = new WeakMap<RegExp, RegExp>()

function everywhere(row: RegExp): RegExp {
  const made = anywhere.get(row) ?? new RegExp(row.source, "giu")
  anywhere.set(row, made)
  return made
}

/**
 * Every place where a row of the table is found, in the order of the text. What an earlier row has read is not read
 * again: "States parties" are not "States". Linear in the text for each row.
 */
export function matchesOf<T>(text: string, table: readonly (readonly [T, RegExp])[]): Found<T>[] {
  const taken = new Uint8Array(text.length)
  const found: Found<T>[] = []
  for (const [word, pattern] of table) {
    const row = everywhere(pattern)
    // Most rows are nowhere, and to ask that is far cheaper than to go through no match.
    if (text.search(row) < 0) continue
    for (const match of text.matchAll(row)) {
      const start = match.index
      const end = start + match[0].length
      if (end === start || taken[start] === 1 || taken[end - 1] === 1) continue
      taken.fill(1, start, end)
      found.push({ word, start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

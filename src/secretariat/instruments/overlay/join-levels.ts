import { LEVELS, type Level } from "../pack/provision-row.ts"
import { articleOf, instrumentOf, parentOf } from "../pack/ref.ts"
import { folderOf, rowsOf, type Draft, type Row } from "./draft.ts"

/**
 * What stands above a corrected row: an article that has numbered paragraphs carries exactly theirs, a paragraph that
 * has items at least theirs.
 */
export function joinLevels(draft: Draft, corrected: readonly string[]): void {
  for (const article of new Set(corrected.map(articleOf))) {
    const rows = rowsOf(draft, `${folderOf(draft, instrumentOf(article))}/provisions.json`)
    const within = rows.filter(({ ref }) => articleOf(String(ref)) === article)
    // From the deepest up: refs stand in the order of the treaty, so what is below comes after.
    for (const row of within.toReversed()) {
      const below = within.filter((other) => parentOf(String(other["ref"])) === row["ref"])
      if (below.length > 0) row["levels"] = union(isDerived(row, below) ? below : [row, ...below])
    }
  }
}

/** An article that has numbered paragraphs has no levels of its own to correct. */
export function isDerived(row: Row, below: readonly Row[]): boolean {
  return row["parent"] === null && below.some(({ ref }) => /\.\d+\.\d+$/.test(String(ref)))
}

function union(rows: readonly Row[]): Level[] {
  const carried = new Set(rows.flatMap(({ levels }) => levels as Level[]))
  const known = LEVELS.filter((level) => carried.has(level))
  // What is no level stays, so that the reader of packs refuses it.
  return [...known, ...[...carried].filter((level) => !LEVELS.includes(level))]
}

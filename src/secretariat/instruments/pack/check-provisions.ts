import { onCycles } from "./cycles.ts"
import type { Faults } from "./faults.ts"
import type { Placed } from "./places.ts"
import type { ProvisionRow } from "./provision-row.ts"
import type { Read } from "./read-pack.ts"
import { compareRefs, instrumentOf, numberedBefore, parentOf } from "./ref.ts"

/** Each ref once, in the order of the treaty, below the provision its ref says, with no number left out. */
export function checkProvisions(read: Read, faults: Faults): void {
  checkOrder(read.provisions, faults)
  checkParents(read, faults)
  for (const { row, place } of read.provisions) {
    const before = numberedBefore(row.ref)
    if (before !== undefined && !read.refs.has(before)) {
      faults.add({ ...place, field: "ref" }, "instruments.pack_number_left_out", {
        ref: row.ref,
        missing: before,
      })
    }
  }
  checkArticles(read, faults)
}

function checkOrder(provisions: readonly Placed<ProvisionRow>[], faults: Faults): void {
  const seen = new Set<string>()
  let last: string | undefined
  for (const { row, place } of provisions) {
    const { ref } = row
    const follows =
      last === undefined || instrumentOf(last) !== instrumentOf(ref) || compareRefs(last, ref) < 0
    if (seen.has(ref)) faults.add({ ...place, field: "ref" }, "instruments.pack_row_twice", { ref })
    else if (!follows) faults.add({ ...place, field: "ref" }, "instruments.pack_out_of_order", { ref })
    seen.add(ref)
    last = ref
  }
}

function checkParents(read: Read, faults: Faults): void {
  const edges = new Map(read.provisions.map(({ row }) => [row.ref, row.parent === null ? [] : [row.parent]]))
  const circling = onCycles(edges)
  for (const { row, place } of read.provisions) {
    const { ref, parent } = row
    const at = { ...place, field: "parent" }
    if (circling.has(ref)) faults.add(at, "instruments.pack_cycle", { ref })
    else if (parent !== null && !read.refs.has(parent)) {
      faults.add(at, "instruments.pack_broken_link", { ref, target: parent })
    } else if (parent !== parentOf(ref)) faults.add(at, "instruments.pack_wrong_parent", { ref })
  }
}

function checkArticles(read: Read, faults: Faults): void {
  for (const { row, place } of read.instruments) {
    const articles = [...read.refs].filter((ref) => instrumentOf(ref) === row.code && parentOf(ref) === null)
    if (articles.length !== row.articles) {
      const values = { articles: row.articles, found: articles.length }
      faults.add({ file: place.file, field: "articles" }, "instruments.pack_article_count", values)
    }
  }
}

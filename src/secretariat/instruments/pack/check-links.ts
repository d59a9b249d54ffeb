import { onCycles } from "./cycles.ts"
import type { Faults } from "./faults.ts"
import type { Link } from "./link-row.ts"
import type { Read } from "./read-pack.ts"

/** Both ends exist, no pair twice (a twin is one in both directions), nothing applies through itself in a circle. */
export function checkLinks(read: Read, faults: Faults): void {
  const seen = new Set<string>()
  const circling = onCycles(edgesOf(read.links.map(({ row }) => row)))
  for (const { row, place } of read.links) {
    for (const field of ["from", "to"] as const) {
      if (read.refs.has(row[field])) continue
      faults.add({ ...place, field }, "instruments.pack_broken_link", { ref: row.from, target: row[field] })
    }
    const key = keyOf(row)
    if (seen.has(key)) faults.add(place, "instruments.pack_row_twice", { ref: `${row.from} ${row.to}` })
    seen.add(key)
    if (
      row.from === row.to ||
      (row.kind === "applies_through" && circling.has(row.from) && circling.has(row.to))
    ) {
      faults.add(place, "instruments.pack_cycle", { ref: row.from })
    }
    if (row.kind === "false_twin" && !row.reason) {
      faults.add({ ...place, field: "reason" }, "instruments.pack_reason_missing", { ref: row.from })
    }
  }
}

function edgesOf(links: readonly Link[]): Map<string, string[]> {
  const through = links.filter(({ kind }) => kind === "applies_through")
  const byStart = Map.groupBy(through, ({ from }) => from)
  return new Map([...byStart].map(([from, rows]) => [from, rows.map(({ to }) => to)]))
}

function keyOf({ kind, from, to }: Link): string {
  const ends = kind === "applies_through" ? [from, to] : [from, to].sort()
  return [kind === "applies_through" ? kind : "twin", ...ends].join(" ")
}

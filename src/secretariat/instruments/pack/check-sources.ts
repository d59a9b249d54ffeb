import type { Faults, Place } from "./faults.ts"
import type { Read } from "./read-pack.ts"

type Sourced = { readonly source: string; readonly author?: string }

/** Whoever doubts a row must be able to see where it comes from and whose reading it is. */
export function checkSources(read: Read, faults: Faults): void {
  const known = new Set(read.head.sources.map(({ id }) => id))
  const authors = new Set(read.head.authors.map(({ id }) => id))
  const check = (row: Sourced, place: Place) => {
    if (!known.has(row.source)) {
      faults.add({ ...place, field: "source" }, "instruments.pack_unknown_source", { source: row.source })
    }
    if (row.author !== undefined && !authors.has(row.author)) {
      faults.add({ ...place, field: "author" }, "instruments.pack_unknown_author", { author: row.author })
    }
  }
  const texts = read.texts.flatMap(({ rows }) => rows)
  for (const { row, place } of [...read.provisions, ...texts, ...read.links, ...read.assignments])
    check(row, place)
  for (const { row, place } of [...read.instruments, ...read.clusters]) {
    check(row, { file: place.file })
    for (const name of row.names) check(name, place)
  }
  for (const { row, place } of read.clusters) {
    for (const dispute of row.disputes) check(dispute, { ...place, field: "disputes" })
  }
}

import type { Faults } from "./faults.ts"
import type { Read } from "./read-pack.ts"

/** A provision is in one cluster at most; number and phase order are data, and no two clusters share one. */
export function checkClusters(read: Read, faults: Faults): void {
  const ids = new Set(read.clusters.map(({ row }) => row.id))
  for (const field of ["id", "number", "phase"] as const) {
    const seen = new Set<string | number>()
    for (const { row, place } of read.clusters) {
      if (seen.has(row[field]))
        faults.add({ ...place, field }, "instruments.pack_row_twice", { ref: String(row[field]) })
      seen.add(row[field])
    }
  }
  const assigned = new Set<string>()
  for (const { row, place } of read.assignments) {
    const { provision: ref } = row
    const at = { ...place, field: "provision" }
    if (assigned.has(ref)) faults.add(at, "instruments.pack_row_twice", { ref })
    else if (!read.refs.has(ref)) faults.add(at, "instruments.pack_broken_link", { ref, target: ref })
    assigned.add(ref)
    for (const cluster of [row.cluster, ...(row.alternatives ?? [])]) {
      if (!ids.has(cluster)) {
        faults.add({ ...place, field: "cluster" }, "instruments.pack_broken_link", { ref, target: cluster })
      }
    }
  }
}

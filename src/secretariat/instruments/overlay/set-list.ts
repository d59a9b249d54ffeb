import type { Correction } from "../change.ts"
import { rowsOf, type Draft, type Row } from "./draft.ts"

/** Puts an article into one cluster, or with no value into none. */
export function setCluster(draft: Draft, { ref, value }: Correction, grounds: Row): void {
  const assignments = rowsOf(draft, "clusters.json", "assignments")
  drop(assignments, (row) => row["provision"] === ref)
  if (value) assignments.push({ provision: ref, cluster: value, ...grounds })
}

/** `same_duty SOM.11` links, `none SOM.11` unlinks; false when there is no such link to take away. */
export function setLink(draft: Draft, { ref, value }: Correction, grounds: Row): boolean {
  const links = rowsOf(draft, "links.json")
  const [kind, to = ""] = value.split(/\s+/)
  const dropped = drop(
    links,
    (row) => (row["from"] === ref && row["to"] === to) || (row["from"] === to && row["to"] === ref),
  )
  if (kind === "none") return dropped
  links.push({ kind, from: ref, to, ...grounds })
  return true
}

function drop(rows: Row[], isGone: (row: Row) => boolean): boolean {
  const kept = rows.filter((row) => !isGone(row))
  const dropped = kept.length < rows.length
  rows.splice(0, rows.length, ...kept)
  return dropped
}

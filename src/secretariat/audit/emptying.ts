import { NOTHING, sha256, type StoredEntry } from "./entry.ts"

/** What a chain's emptied entries say, gathered in the order of their numbers, per emptying. */
export type Emptyings = Map<string, { first: number; count: number; digest: Buffer }>

/** Adds one number to the digest of the numbers that an emptying took, in ascending order. */
export function digestNumber(digest: Buffer, number: number): Buffer {
  return sha256(JSON.stringify([digest.toString("hex"), number]))
}

/**
 * Follows emptied entries up to the entry `record.empty` that answers for them; false when it answers for others.
 * What is left in `emptyings` at the end of a chain was emptied without an entry that says so.
 */
export function isAccountedFor(emptyings: Emptyings, entry: StoredEntry): boolean {
  if (entry.emptied !== null) {
    const found = emptyings.get(entry.emptied) ?? { first: entry.number, count: 0, digest: NOTHING }
    const digest = digestNumber(found.digest, entry.number)
    emptyings.set(entry.emptied, { ...found, count: found.count + 1, digest })
    return true
  }
  if (entry.content?.deed !== "record.empty") return true
  const said = entry.content.details as { count?: unknown; digest?: unknown }
  const found = emptyings.get(entry.content.subject)
  emptyings.delete(entry.content.subject)
  return found?.count === said.count && found?.digest.toString("hex") === said.digest
}

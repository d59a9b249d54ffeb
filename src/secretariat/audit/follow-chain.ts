import { isAccountedFor, type Emptyings } from "./emptying.ts"
import { hashContent, hashLink, NOTHING, type StoredEntry } from "./entry.ts"
import type { Head } from "./seal.ts"
import type { EntryFault } from "./verification.ts"

type Found = { readonly number: number; readonly fault: EntryFault }

/** One chain while its entries are read: up to which entry it holds, and what was found first. */
export type Walk = {
  readonly chain: string
  readonly head: Head | null
  readonly sealed: Head | null
  readonly emptyings: Emptyings
  number: number
  hash: Buffer
  found: Found | null
}

export function startWalk(chain: string, head: Head | null, sealed: Head | null): Walk {
  return { chain, head, sealed, emptyings: new Map(), number: 0, hash: NOTHING, found: null }
}

/** Takes the next entry of the chain; after the first that is broken nothing more is proven. */
export function followEntry(walk: Walk, entry: StoredEntry): void {
  if (walk.found) return
  const fault = faultOf(walk, entry)
  if (fault) {
    walk.found = { number: fault === "missing" ? walk.number + 1 : entry.number, fault }
    return
  }
  walk.number = entry.number
  walk.hash = entry.hash
}

/** What is wrong with the chain when there are no more entries: cut off, longer than its head, emptied unsaid. */
export function endWalk({ found, number, hash, head, sealed, emptyings }: Walk): Found | null {
  if (found) return found
  const unsaid = [...emptyings.values()].map(({ first }) => first)
  if (unsaid.length > 0) return { number: Math.min(...unsaid), fault: "emptied" }
  if (number < Math.max(head?.number ?? 0, sealed?.number ?? 0))
    return { number: number + 1, fault: "missing" }
  if (head?.number !== number || !head.hash.equals(hash)) return { number, fault: "head" }
  return null
}

function faultOf({ number, hash, sealed, emptyings }: Walk, entry: StoredEntry): EntryFault | null {
  if (entry.number !== number + 1) return entry.number > number ? "missing" : "order"
  if (!entry.previous.equals(hash)) return "previous"
  if (!hashLink(entry).equals(entry.hash)) return "hash"
  if (!holdsContent(entry)) return "content"
  if (!isAccountedFor(emptyings, entry)) return "emptied"
  return sealed?.number === entry.number && !sealed.hash.equals(entry.hash) ? "sealed" : null
}

function holdsContent({ content, emptied, payload_hash }: StoredEntry): boolean {
  if (content === null) return emptied !== null
  try {
    return emptied === null && hashContent(content).equals(payload_hash)
  } catch {
    // Content that cannot be written as canonical JSON was never written by the house.
    return false
  }
}

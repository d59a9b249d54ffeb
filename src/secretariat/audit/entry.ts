import { createHash } from "node:crypto"
import canonicalize from "canonicalize"

/** The chain of what belongs to no State and no body: accounts, roles, settings, the house itself. */
export const HOUSE_CHAIN = "house"

/** What precedes the first entry of a chain and the first seal. */
export const NOTHING: Buffer = Buffer.alloc(32)

/** What was done. Retention may empty it; `salt` goes with it, so that its hash tells nothing to one who guesses. */
export type Content = {
  readonly thing: string
  readonly deed: string
  readonly subject: string
  readonly actor: string | null
  readonly details: object
  readonly salt: Buffer
}

/** One link of a chain. `at` is text to the microsecond, so that no digit that the database keeps goes unproven. */
export type Link = {
  readonly chain: string
  readonly number: number
  readonly at: string
  readonly payload_hash: Buffer
  readonly previous: Buffer
}

/** An entry as the database holds it; `content` is null when the emptying `emptied` took it. */
export type StoredEntry = Link & {
  readonly hash: Buffer
  readonly content: Content | null
  readonly emptied: string | null
}

export function sha256(data: string | Buffer): Buffer {
  return createHash("sha256").update(data).digest()
}

/** The hash of what was done: over canonical JSON (RFC 8785), so that anyone can compute it again. */
export function hashContent(content: Content): Buffer {
  return sha256(canonicalize({ ...content, salt: content.salt.toString("hex") }) as string)
}

/** The hash that the next entry takes up. It covers the content's hash only, so that content can be emptied. */
export function hashLink({ chain, number, at, payload_hash, previous }: Link): Buffer {
  return sha256(JSON.stringify([chain, number, at, payload_hash.toString("hex"), previous.toString("hex")]))
}

/** The kind of thing that a deed is done to: `document.release` is done to a document. */
export function thingOf(deed: string): string {
  return deed.split(".", 1)[0] as string
}

/** The instant as the record writes it, with the microseconds that PostgreSQL keeps. */
export function instant(at: Date): string {
  return at.toISOString().replace("Z", "000Z")
}

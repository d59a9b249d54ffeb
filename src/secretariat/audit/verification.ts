import type { Head } from "./seal.ts"
import type { StoredEntry } from "./entry.ts"

/** What the proof reads. Pure, so that a record can be proven wherever it lies; every list is a stream. */
export type RecordSource = {
  /** Lines of the seal file. */
  filedSeals(): AsyncIterable<string>
  /** The same lines as the database has them. */
  storedSeals(): AsyncIterable<string>
  heads(): AsyncIterable<Head>
  /** All entries, or one chain's: chain by chain, each in the order of its numbers. */
  entries(chain?: string): AsyncIterable<StoredEntry>
}

/** What is wrong with an entry. `sealed`: it fits its neighbours, but it is not what the seals outside vouch for. */
export type EntryFault = "missing" | "order" | "previous" | "hash" | "content" | "head" | "emptied" | "sealed"

/** The first broken entry of a chain. When the chain was hashed anew, the seals only tell a range: `since`–`number`. */
export type BrokenChain = {
  readonly chain: string
  readonly number: number
  readonly since: number
  readonly fault: EntryFault
}

export type SealFault =
  | "unreadable"
  | "order"
  | "previous"
  | "signature"
  | "root"
  | "not_in_file"
  | "not_in_database"
  | "differs"

export type BrokenSeal = { readonly number: number; readonly fault: SealFault }

export type Verification = {
  readonly entries: number
  readonly chains: number
  readonly emptied: number
  readonly seals: number
  readonly broken_chains: readonly BrokenChain[]
  readonly broken_seals: readonly BrokenSeal[]
  /** The newest entries that no seal covers yet, and when the oldest of them was made. */
  readonly unsealed: number
  readonly unsealed_since: string | null
  readonly last_seal: { readonly number: number; readonly at: string; readonly root: string } | null
}

/** Findings of one kind that are named; whoever changes more has not hidden anything by it. */
export const MOST_FINDINGS = 100

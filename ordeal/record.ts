import type { Content, StoredEntry } from "../src/secretariat/audit/entry.ts"
import { keys, makeRecord } from "../src/secretariat/audit/record-for-test.ts"
import type { Head } from "../src/secretariat/audit/seal.ts"
import type { RecordSource } from "../src/secretariat/audit/verification.ts"
import { verifyChains } from "../src/secretariat/audit/verify-chains.ts"
import { verifySeals } from "../src/secretariat/audit/verify-seals.ts"

export const name = "record: every sealed entry edited, deleted and reordered in turn"

/** The record that the issue names, over so many chains. */
const SIZE = 10_000
const CHAINS = Array.from({ length: 40 }, (_, index) => `X${String.fromCharCode(65 + (index % 26))}${index}`)

/** A chain after a single change, and the number of the first entry that has to be named. */
type Tampered = { readonly entries: readonly StoredEntry[]; readonly named: number }

/** What whoever holds the database can do to one entry. @param at its place in its chain */
const tamperings: Readonly<Record<string, (chain: readonly StoredEntry[], at: number) => Tampered | null>> = {
  edited(chain, at) {
    const entry = chain[at]!
    const content: Content = { ...(entry.content as Content), subject: "another" }
    return { entries: chain.with(at, { ...entry, content }), named: entry.number }
  },
  deleted: (chain, at) => ({ entries: chain.toSpliced(at, 1), named: chain[at]!.number }),
  reordered(chain, at) {
    const [one, next] = [chain[at]!, chain[at + 1]]
    if (!next) return null
    const swapped = [
      { ...next, number: one.number },
      { ...one, number: next.number },
    ]
    return { entries: chain.toSpliced(at, 2, ...swapped), named: one.number }
  },
}

/** Tampers with `count` of the sealed entries of a record of 10,000, evenly spread; with all of them when it is more. */
export async function run(count: number): Promise<string[]> {
  const record = makeRecord(SIZE, CHAINS)
  const whole = sourceOf({ entries: record.entries, heads: record.heads, filed: record.filed })
  const { heads: sealed } = await verifySeals(whole, keys.publicKey)
  const untouched = await verifyChains(whole, sealed)
  if (untouched.broken.length > 0) throw new Error("the record is broken before anybody touched it")
  const step = Math.max(1, Math.floor(SIZE / count))
  const tried = new Map<string, number>()
  for (const head of record.heads) {
    const chain = record.entries.filter((entry) => entry.chain === head.chain)
    const within = sealed.get(head.chain)
    for (let at = 0; at < (within?.number ?? 0); at += step) {
      for (const [kind, tamper] of Object.entries(tamperings)) {
        const done = tamper(chain, at)
        if (!done) continue
        const source = sourceOf({ entries: done.entries, heads: [head], filed: [] })
        const { broken } = await verifyChains(source, new Map([[head.chain, within!]]))
        if (broken.length !== 1 || broken[0]!.number !== done.named)
          throw new Error(`${head.chain} ${done.named} was ${kind}, and ${JSON.stringify(broken)} was found`)
        tried.set(kind, (tried.get(kind) ?? 0) + 1)
      }
    }
  }
  return [...tried].map(([kind, times]) => `${times} entries ${kind}, each named`)
}

type Lying = {
  readonly entries: readonly StoredEntry[]
  readonly heads: readonly Head[]
  readonly filed: readonly string[]
}

function sourceOf({ entries, heads, filed }: Lying): RecordSource {
  return {
    filedSeals: () => streamOf(filed),
    storedSeals: () => streamOf(filed),
    heads: () => streamOf(heads),
    entries: () => streamOf(entries),
  }
}

async function* streamOf<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

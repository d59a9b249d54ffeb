import { generateKeyPairSync } from "node:crypto"
import type { Entry } from "../../platform/house.ts"
import { hashLink, instant, NOTHING, type StoredEntry } from "./entry.ts"
import { followHead } from "./keep-record.ts"
import { hashHead, hashSeal, rootOf, sealLine, signSeal, sortHeads, type Head, type Seal } from "./seal.ts"
import type { RecordSource, Verification } from "./verification.ts"
import { verifySource } from "./verify-record.ts"

/** A record that lies in memory, so that a test can change it as an attacker with every right would. */
export type RecordForTest = {
  entries: StoredEntry[]
  heads: Head[]
  filed: string[]
  stored: string[]
}

export const keys = generateKeyPairSync("ed25519")
export const START = new Date("2026-11-23T12:00:00.000Z")
const SEALED_EVERY = 97

/** Entries of the house and of fictional States, sealed from time to time, the last few not yet. */
export function makeRecord(
  count: number,
  chains: readonly string[] = ["XAA", "XBA", "XCA", "XDA"],
): RecordForTest {
  const heads = new Map<string, Head>()
  const seals: Seal[] = []
  const entries = Array.from({ length: count }, (_, index) => {
    if (index % SEALED_EVERY === SEALED_EVERY - 1) seals.push(sealHeads([...heads.values()], seals))
    const chain = chains[(index * 7 + (index >> 3)) % chains.length] as string
    const { thing, deed, subject, actor, details, salt, ...link } = followHead(
      heads.get(chain) ?? { chain, number: 0, hash: NOTHING },
      makeEntry(index),
    )
    heads.set(chain, link)
    return { ...link, content: { thing, deed, subject, actor, details, salt }, emptied: null }
  })
  const lines = seals.map(sealLine)
  return { entries: sortEntries(entries), heads: [...heads.values()], filed: lines, stored: [...lines] }
}

export function makeEntry(index: number): Entry {
  return {
    deed: index % 3 === 0 ? "response.submit" : "document.release",
    subject: `subject-${index % 40}`,
    actor: index % 5 === 0 ? null : "01900000-0000-7000-8000-000000000001",
    at: new Date(START.getTime() + index * 1000),
    chain: null,
    details: { version: index, hash: `h${index}` },
  }
}

function sealHeads(heads: readonly Head[], seals: readonly Seal[]): Seal {
  const last = seals.at(-1) ?? null
  const known = new Map(seals.flatMap((seal) => seal.heads.map(({ chain, number }) => [chain, number])))
  return signSeal(
    {
      number: seals.length + 1,
      at: instant(START),
      heads: sortHeads(heads.filter(({ chain, number }) => known.get(chain) !== number)),
      root: rootOf(sortHeads(heads).map(hashHead)),
      previous: hashSeal(last),
    },
    keys.privateKey,
  )
}

export function prove(record: RecordForTest): Promise<Verification> {
  return verifySource(sourceOf(record), keys.publicKey)
}

function sourceOf({ entries, heads, filed, stored }: RecordForTest): RecordSource {
  return {
    filedSeals: () => streamOf(filed),
    storedSeals: () => streamOf(stored),
    heads: () => streamOf(heads),
    entries: (chain) =>
      streamOf(chain === undefined ? entries : entries.filter((entry) => entry.chain === chain)),
  }
}

async function* streamOf<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

/** What an attacker does who knows the rules: every hash from there on made anew, the head too. */
export function hashAnew({ entries, heads }: RecordForTest, chain: string): void {
  const head = heads.find((kept) => kept.chain === chain)
  let [number, hash] = [0, NOTHING]
  for (const entry of entries.filter((kept) => kept.chain === chain)) {
    number += 1
    Object.assign(entry, { number, previous: hash })
    hash = hashLink(entry)
    Object.assign(entry, { hash })
  }
  if (head) Object.assign(head, { number, hash })
}

/** As the database gives them: chain by chain, by number. */
export function sortEntries(entries: readonly StoredEntry[]): StoredEntry[] {
  return entries.toSorted((a, b) => (a.chain === b.chain ? a.number - b.number : a.chain < b.chain ? -1 : 1))
}

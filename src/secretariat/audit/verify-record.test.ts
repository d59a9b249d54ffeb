import { nat, sample } from "fast-check"
import { describe, expect, test } from "vitest"
import { digestNumber } from "./emptying.ts"
import { hashContent, NOTHING, type Content, type StoredEntry } from "./entry.ts"
import { hashAnew, makeRecord, prove, sortEntries, type RecordForTest } from "./record-for-test.ts"
import { isWhole } from "./verify-record.ts"

const SIZE = 10_000
const whole = makeRecord(SIZE)

/** The same record, free to be changed: what is an object is changed as a copy. */
function copyOf({ entries, heads, filed, stored }: RecordForTest): RecordForTest {
  return {
    entries: entries.map((entry) => ({ ...entry })),
    heads: heads.map((head) => ({ ...head })),
    filed: [...filed],
    stored: [...stored],
  }
}

function otherBytes(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  changed[7] = (changed[7] as number) ^ 1
  return changed
}

function rewrite(entry: StoredEntry, changes: Partial<Content>): StoredEntry {
  return { ...entry, content: { ...(entry.content as Content), ...changes } }
}

/** Single changes to one entry, as whoever holds the database could make them. */
const edits: Readonly<Record<string, (entry: StoredEntry) => StoredEntry>> = {
  details: (entry) => rewrite(entry, { details: { version: -1 } }),
  subject: (entry) => rewrite(entry, { subject: "another" }),
  actor: (entry) => rewrite(entry, { actor: "01900000-0000-7000-8000-000000000002" }),
  deed: (entry) => rewrite(entry, { deed: "response.clear" }),
  thing: (entry) => rewrite(entry, { thing: "law" }),
  salt: (entry) => rewrite(entry, { salt: Buffer.alloc(16) }),
  at: (entry) => ({ ...entry, at: entry.at.replace("000Z", "001Z") }),
  payload_hash: (entry) => ({ ...entry, payload_hash: otherBytes(entry.payload_hash) }),
  previous: (entry) => ({ ...entry, previous: otherBytes(entry.previous) }),
  hash: (entry) => ({ ...entry, hash: otherBytes(entry.hash) }),
  emptied: (entry) => ({ ...entry, content: null, emptied: "01900000-0000-7000-8000-00000000000e" }),
}

// The ordeal tries every entry; here a few, in every way.
describe("a record of 10,000 entries", () => {
  test("is whole, and its newest entries wait for their seal", async () => {
    const found = await prove(whole)

    expect(found).toMatchObject({ entries: SIZE, chains: 4, broken_chains: [], broken_seals: [] })
    expect(found.unsealed).toBe(1 + (SIZE % 97))
    expect(found.unsealed_since).toBe(
      whole.entries
        .map(({ at }) => at)
        .toSorted()
        .at(-found.unsealed),
    )
  })

  test.each(Object.keys(edits))("names the entry whose %s was edited", async (name) => {
    const edit = edits[name] as (typeof edits)[string]
    for (const place of sample(nat(SIZE - 1), { numRuns: 2, seed: name.length * 7919 })) {
      const record = copyOf(whole)
      const entry = record.entries[place] as StoredEntry
      record.entries[place] = edit(entry)

      const { broken_chains } = await prove(record)
      expect(broken_chains).toMatchObject([{ chain: entry.chain, number: entry.number }])
    }
  })

  test("names the entry that was deleted, wherever it stood", async () => {
    for (const place of sample(nat(SIZE - 1), { numRuns: 6, seed: 1 })) {
      const record = copyOf(whole)
      const [gone] = record.entries.splice(place, 1) as [StoredEntry]

      const { broken_chains } = await prove(record)
      expect(broken_chains).toMatchObject([{ chain: gone.chain, number: gone.number, fault: "missing" }])
    }
  })

  test("names the first of two entries that changed places", async () => {
    for (const place of sample(nat(SIZE - 5), { numRuns: 6, seed: 2 })) {
      const record = copyOf(whole)
      const first = record.entries[place] as StoredEntry
      const second = record.entries.findLast(({ chain }) => chain === first.chain) as StoredEntry
      if (first.number === second.number) continue
      Object.assign(record.entries[place] as StoredEntry, { ...second, number: first.number })
      record.entries[record.entries.indexOf(second)] = { ...first, number: second.number }

      const { broken_chains } = await prove(record)
      expect(broken_chains).toMatchObject([{ chain: first.chain, number: first.number }])
    }
  })
})

describe("an attacker who makes every hash anew", () => {
  const small = makeRecord(2000)
  const sealed = small.entries.filter(({ at }) => at < "2026-11-23T12:30:00")

  const deeds: Readonly<Record<string, (record: RecordForTest, place: number) => void>> = {
    edits(record, place) {
      const entry = rewrite(record.entries[place] as StoredEntry, { subject: "another" })
      record.entries[place] = { ...entry, payload_hash: hashContent(entry.content as Content) }
    },
    deletes: (record, place) => void record.entries.splice(place, 1),
    reorders(record, place) {
      const entry = record.entries[place] as StoredEntry
      const other = record.entries.findIndex(
        ({ chain, number }) => chain === entry.chain && number !== entry.number,
      )
      const [mine, theirs] = [{ ...entry }, { ...(record.entries[other] as StoredEntry) }]
      record.entries[place] = { ...theirs, number: mine.number }
      record.entries[other] = { ...mine, number: theirs.number }
    },
    "inserts before": (record, place) =>
      void record.entries.splice(place, 0, { ...(record.entries[place] as StoredEntry) }),
  }

  test.each(Object.keys(deeds))("is found when she %s a sealed entry", async (name) => {
    for (const pick of sample(nat(sealed.length - 1), { numRuns: 8, seed: name.length })) {
      const record = copyOf(small)
      const entry = sealed[pick] as StoredEntry
      const place = record.entries.findIndex(
        ({ chain, number }) => chain === entry.chain && number === entry.number,
      )
      deeds[name]?.(record, place)
      hashAnew(record, entry.chain)

      const { broken_chains } = await prove(record)
      expect(broken_chains).toMatchObject([{ chain: entry.chain, fault: "sealed" }])
      expect(broken_chains[0]?.since).toBeLessThanOrEqual(entry.number)
      expect(name === "reorders" || Number(broken_chains[0]?.number) >= entry.number).toBe(true)
    }
  })

  test("is found when she cuts off what was sealed, or a whole chain", async () => {
    const cut = copyOf(small)
    cut.entries = cut.entries.filter(({ chain, number }) => chain !== "XBA" || number <= 300)
    hashAnew(cut, "XBA")
    cut.entries = cut.entries.filter(({ chain }) => chain !== "XCA")
    cut.heads = cut.heads.filter(({ chain }) => chain !== "XCA")

    const { broken_chains } = await prove(cut)
    expect(broken_chains).toMatchObject([
      { chain: "XBA", number: 301, fault: "missing" },
      { chain: "XCA", number: 1, fault: "missing" },
    ])
  })
})

describe("retention", () => {
  const retained = makeRecord(400, ["XAA"])
  const emptying = "01900000-0000-7000-8000-00000000000e"
  const numbers = [12, 13, 90]

  function empty(record: RecordForTest, said: readonly number[]): RecordForTest {
    const digest = said.reduce(digestNumber, NOTHING).toString("hex")
    const details = { count: said.length, digest }
    const content = {
      thing: "record",
      deed: "record.empty",
      subject: emptying,
      actor: null,
      details,
      salt: NOTHING,
    }
    const last = record.entries.at(-1) as StoredEntry
    record.entries.push({ ...last, number: last.number + 1, content, payload_hash: hashContent(content) })
    for (const number of numbers) {
      Object.assign(record.entries[number - 1] as StoredEntry, { content: null, emptied: emptying })
    }
    hashAnew(record, "XAA")
    return record
  }

  test("empties entries and breaks no chain", async () => {
    const found = await prove(empty(copyOf(retained), numbers))

    expect(isWhole(found)).toBe(true)
    expect(found.emptied).toBe(3)
  })

  test("is no cover for emptying more than it says", async () => {
    const { broken_chains } = await prove(empty(copyOf(retained), [12, 13]))

    expect(broken_chains).toMatchObject([{ chain: "XAA", number: 401, fault: "emptied" }])
  })

  test("keeps the order in which the database gives entries", () => {
    expect(sortEntries(retained.entries)).toEqual(retained.entries)
  })
})

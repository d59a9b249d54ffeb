import { randomUUID } from "node:crypto"
import { Readable } from "node:stream"
import { sql } from "kysely"
import { afterAll, beforeAll, expect, test } from "vitest"
import { freshDatabase, type TestDatabase } from "../../../test/support/database.ts"
import {
  dropBlobs,
  keepBlob,
  KEEP_UNUSED_MS,
  MAX_UPLOAD_BYTES,
  readBlob,
  sweepBlobs,
  takeBlob,
} from "../blobs.ts"
import { CHUNK_BYTES } from "./chunks.ts"

let database: TestDatabase
const NOW = new Date("2026-11-23T10:00:00Z")

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

function keep(owner: string, bytes: AsyncIterable<Uint8Array>, now = NOW) {
  return database.db.transaction().execute((db) => keepBlob({ db, newId: randomUUID, now }, owner, bytes))
}

function take(blob: string, owner: string, subject: string) {
  const keeper = { newId: randomUUID, now: NOW }
  return database.db.transaction().execute((db) => takeBlob({ db, ...keeper }, blob, { owner, subject }))
}

function piecesOf(bytes: Buffer, size: number): Readable {
  const count = Math.ceil(bytes.length / size)
  return Readable.from(
    Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size)),
  )
}

async function bytesOf(id: string): Promise<{ bytes: Buffer; largest: number }> {
  const chunks: Buffer[] = []
  for await (const chunk of readBlob(database.db, id)) chunks.push(chunk)
  return { bytes: Buffer.concat(chunks), largest: Math.max(0, ...chunks.map(({ length }) => length)) }
}

async function countRows(id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from blob_chunk where blob = ${id}`.execute(database.db)
  return rows[0]!.count
}

test.each([1, 1000, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])(
  "bytes that come in pieces of %i are read back as they were, a chunk at a time",
  async (size) => {
    const bytes = Buffer.alloc(size === 1 ? 300 : 2 * CHUNK_BYTES + 17, `piece ${size} `)
    const kept = await keep("XAA", piecesOf(bytes, size))
    const read = await bytesOf(kept.id)
    expect(read.bytes.equals(bytes)).toBe(true)
    expect(read.largest).toBeLessThanOrEqual(CHUNK_BYTES)
    expect(kept.size).toBe(bytes.length)
  },
)

test("the same bytes are kept once within a State and twice for two States", async () => {
  const bytes = Buffer.from("the act on the smuggling of migrants")
  const [first, again, other] = [
    await keep("XAA", Readable.from([bytes])),
    await keep("XAA", Readable.from([bytes])),
    await keep("XBA", Readable.from([bytes])),
  ]
  expect(again).toEqual(first)
  expect(other.id).not.toBe(first.id)
  expect(other.sha256).toBe(first.sha256)
  expect(await countRows(first.id)).toBe(1)
})

test("the largest file comes in, and one byte more does not", async () => {
  async function* bytes(total: number) {
    const piece = Buffer.alloc(1024 * 1024, "x")
    for (let sent = 0; sent < total; sent += piece.length)
      yield piece.subarray(0, Math.min(piece.length, total - sent))
  }
  const kept = await keep("XCA", bytes(MAX_UPLOAD_BYTES))
  expect(kept.size).toBe(MAX_UPLOAD_BYTES)
  await expect(keep("XCB", bytes(MAX_UPLOAD_BYTES + 1))).rejects.toMatchObject({
    code: "platform.problem_too_large",
  })
  expect(await database.db.selectFrom("blob").select("id").where("owner", "=", "XCB").execute()).toEqual([])
})

test("a blob sent by somebody of two States is copied for the State whose thing takes it", async () => {
  const kept = await keep("somebody", Readable.from([Buffer.from("a list of ports")]))
  const subject = randomUUID()
  const taken = await take(kept.id, "XDA", subject)
  expect(taken).not.toBe(kept.id)
  expect(await take(kept.id, "XDA", subject)).toBe(taken)
  expect((await bytesOf(taken)).bytes.toString()).toBe("a list of ports")
})

test("bytes stay while a thing holds them, and are gone when the last lets go", async () => {
  const kept = await keep("XEA", Readable.from([Buffer.from("held twice")]))
  const [one, two] = [randomUUID(), randomUUID()]
  await take(kept.id, "XEA", one)
  await take(kept.id, "XEA", two)
  await dropBlobs(database.db, [one])
  expect((await bytesOf(kept.id)).bytes.toString()).toBe("held twice")
  await dropBlobs(database.db, [two])
  await expect(bytesOf(kept.id)).rejects.toThrow()
  expect(await countRows(kept.id)).toBe(0)
})

test("the sweep takes what no thing took within a day, and nothing else", async () => {
  const old = new Date(NOW.getTime() - KEEP_UNUSED_MS - 1)
  const swept = await keep("XFA", Readable.from([Buffer.from("forgotten")]), old)
  const used = await keep("XFA", Readable.from([Buffer.from("used")]), old)
  const recent = await keep("XFA", Readable.from([Buffer.from("recent")]))
  await take(used.id, "XFA", randomUUID())
  expect(await sweepBlobs(database.db, NOW)).toBe(1)
  const left = await database.db.selectFrom("blob").select("id").where("owner", "=", "XFA").execute()
  expect(left.map(({ id }) => id).toSorted()).toEqual([used.id, recent.id].toSorted())
  expect(left.map(({ id }) => id)).not.toContain(swept.id)
})

import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { freshDatabase, type TestDatabase } from "../../../test/support/database.ts"
import type { Entry } from "../../platform/house.ts"
import type { Caller } from "../../platform/room.ts"
import { emptyEntries } from "./empty-entries.ts"
import { keepRecord } from "./keep-record.ts"
import { keys, makeEntry, START } from "./record-for-test.ts"
import { SEAL_FILE } from "./seal-file.ts"
import { sealRecord, type Sealing } from "./seal-record.ts"
import { verificationLines } from "./verification-lines.ts"
import { isWhole, verifyRecord } from "./verify-record.ts"

describe("the record", () => {
  let database: TestDatabase
  let sealing: Sealing
  const verify = () => verifyRecord(database.db, sealing.file, keys.publicKey)
  const keep = (entries: readonly Entry[]) =>
    database.db.transaction().execute((db) => keepRecord(db, entries))

  beforeAll(async () => {
    database = await freshDatabase()
    const file = join(await mkdtemp(join(tmpdir(), "record-")), SEAL_FILE)
    sealing = { db: database.db, key: keys.privateKey, publicKey: keys.publicKey, file, now: () => START }
  })
  afterAll(() => database.drop())

  /** Does what an attacker would, looks, and takes it back. */
  async function tamper(statement: string): Promise<string[]> {
    const copy = await freshCopy()
    try {
      await copy.pool.query(statement)
      return verificationLines(await verifyRecord(copy.db, sealing.file, keys.publicKey)).filter((line) =>
        /^(chain|seal) /.test(line),
      )
    } finally {
      await copy.drop()
    }
  }

  async function freshCopy(): Promise<TestDatabase> {
    const copy = await freshDatabase()
    for (const table of ["record_entry", "record_head", "record_seal", "record_sealed"]) {
      const { rows } = await database.pool.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${table} t`,
      )
      const all = `[${rows.map(({ row }) => row).join(",")}]`
      await copy.pool.query(
        `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`,
        [all],
      )
    }
    return copy
  }

  test("holds what many write at once to the same chains in different orders", async () => {
    const chains = ["XAA", "XBA", null, "XCA"]
    await Promise.all(
      Array.from({ length: 48 }, (_, index) =>
        keep(
          [0, 1, 2].map((step) => ({
            ...makeEntry(index),
            chain: chains[(index * 3 + step * (1 + (index % 3))) % 4] ?? null,
          })),
        ),
      ),
    )

    const found = await verify()
    expect(found).toMatchObject({
      entries: 144,
      chains: 4,
      broken_chains: [],
      unsealed: 144,
      last_seal: null,
    })
  })

  test("keeps nothing of a deed that did not commit", async () => {
    const failed = database.db.transaction().execute(async (db) => {
      await keepRecord(db, [makeEntry(1)])
      throw new Error("the deed failed")
    })

    await expect(failed).rejects.toThrow("the deed failed")
    expect((await verify()).entries).toBe(144)
  })

  test("is sealed in the file and in the database, and not again when nothing moved", async () => {
    expect((await sealRecord(sealing))?.number).toBe(1)
    expect(await sealRecord(sealing)).toBeNull()
    await keep(Array.from({ length: 2500 }, (_, index) => ({ ...makeEntry(index), chain: "XAA" })))
    expect((await verify()).unsealed).toBe(2500)
    expect((await sealRecord(sealing))?.heads.map(({ chain }) => chain)).toEqual(["XAA"])

    const found = await verify()
    expect(found).toMatchObject({ seals: 2, unsealed: 0, broken_seals: [], last_seal: { number: 2 } })
    expect(verificationLines(found).at(-1)).toBe("the record is whole")
  })

  test("shows every kind of tampering with a database", async () => {
    const at = "chain = 'XAA' and number = 777"
    const entry = "chain XAA: entry 777"
    expect(await tamper(`update record_entry set details = details || '{"version": 0}' where ${at}`)).toEqual(
      [`${entry} has another content than was recorded`],
    )
    expect(await tamper(`update record_entry set at = at + interval '1 microsecond' where ${at}`)).toEqual([
      `${entry} does not fit its own hash`,
    ])
    expect(await tamper(`update record_entry set details = '{"a": 1e400}' where ${at}`)).toHaveLength(1)
    expect(await tamper(`delete from record_entry where ${at}`)).toEqual([`${entry} is missing`])
    expect(
      await tamper(`delete from record_entry where chain = 'XAA' and number > 776; update record_head set number = 776,
        hash = (select hash from record_entry where chain = 'XAA' and number = 776) where chain = 'XAA'`),
    ).toEqual([`${entry} is missing`])
    expect(await tamper("truncate record_seal, record_sealed")).toEqual(["seal 1 is missing in the database"])
    expect(await tamper("update record_seal set root = previous where number = 2")).toEqual([
      "seal 2 is not the same in the seal file and in the database",
    ])
  })

  test("is not sealed any more once a sealed entry was changed", async () => {
    await using copy = await freshCopy()
    await copy.pool.query("delete from record_entry where chain = 'XAA' and number > 5")

    await expect(sealRecord({ ...sealing, db: copy.db })).rejects.toThrow(
      "sealed entries were changed in the chains XAA",
    )
  })

  test("takes up a seal that a crash left in the file only, and gives a lost file back", async () => {
    await keep([makeEntry(3)])
    const before = await readFile(sealing.file, "utf8")
    await sealRecord(sealing)
    await database.pool.query(`delete from record_seal where number = 3;
      update record_sealed set (number, hash) = (select number, hash from record_entry
        where chain = 'house' and number = record_sealed.number - 1) where chain = 'house'`)
    expect((await verify()).broken_seals).toEqual([])
    expect(await readFile(sealing.file, "utf8")).not.toBe(before)

    expect(await sealRecord(sealing)).toBeNull()
    const whole = await readFile(sealing.file, "utf8")
    await rm(sealing.file)
    expect(await verify()).toMatchObject({
      broken_seals: [1, 2, 3].map((number) => ({ number, fault: "not_in_file" })),
    })
    await sealRecord(sealing)
    expect(await readFile(sealing.file, "utf8")).toBe(whole)
  })

  test("holds when retention empties entries, and says that it did", async () => {
    await database.db.transaction().execute(async (db) => {
      const entries: Entry[] = []
      const caller = {
        db,
        newId: () => "01900000-0000-7000-8000-00000000000e",
        async record(deed: string, subject: string, { chain = null, ...details }: { chain?: string | null }) {
          entries.push({ deed, subject, actor: null, at: START, chain, details })
        },
      } as unknown as Caller
      expect(await emptyEntries(caller, { chain: "XAA", numbers: [700, 3, 701] })).toBe(3)
      await keepRecord(db, entries)
    })

    const found = await verify()
    expect(isWhole(found)).toBe(true)
    expect(found.emptied).toBe(3)
    const left =
      await sql`select deed, subject, actor, details, salt from record_entry where emptied is not null`.execute(
        database.db,
      )
    expect(left.rows[0]).toEqual({ deed: null, subject: null, actor: null, details: null, salt: null })
  })
})

import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import { freshDatabase, testMajors, type TestDatabase } from "../../test/support/database.ts"
import { backup, restore } from "./backup.ts"
import { migrate, type Migration } from "./migrate.ts"

const folder = mkdtempSync(join(tmpdir(), "palermo-backup-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Two tables that point at each other, a partitioned one, a guard, a first row, and every type the house uses. */
const schema: Migration = {
  name: "20260101T0000-things",
  sql: `create schema side;
    create table thing (id uuid primary key, number int generated always as identity, chapter uuid,
      words text, bytes bytea, json jsonb, list text[], at timestamptz, day date, amount numeric, big int8, yes bool,
      size int generated always as (length(words)) stored);
    create table chapter (id uuid primary key, first uuid references thing, up uuid references chapter);
    alter table thing add foreign key (chapter) references chapter;
    create table side.part (kind text, "order" int) partition by list (kind);
    create table side.part_rest partition of side.part default;
    insert into side.part values ('seed', 1);
    create function guard() returns trigger language plpgsql as $$ begin raise 'append only'; end $$;
    create trigger guard before insert or update or delete on chapter for each row when (pg_trigger_depth() < 0)
      execute function guard();`,
}

const rowOf = fc.record({
  id: fc.uuid(),
  words: fc.option(fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\0", ""))),
  bytes: fc.option(fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))),
  json: fc.option(fc.jsonValue().map((value) => JSON.stringify(value).replaceAll("\\u0000", ""))),
  list: fc.option(
    fc.array(fc.option(fc.constantFrom("", "\\N", "\t", "\r\n", "\\.", '"', "{}", "NULL", "الف", "中"))),
  ),
  at: fc.option(fc.date({ min: new Date("1900-01-01"), max: new Date("2200-01-01"), noInvalidDate: true })),
  day: fc.option(fc.constantFrom("2026-02-28", "0044-03-15 BC", "infinity")),
  amount: fc.option(fc.constantFrom("0.10", "-1e-20", "NaN", "99999999999999999999.5")),
  big: fc.option(fc.constantFrom("-9223372036854775808", "9007199254740991")),
})

test.each([
  [18, 15],
  [15, 18],
] as const)("what PostgreSQL %i holds comes back in %i, row for row", async (source, target) => {
  if (!testMajors().includes(15)) throw new Error("PostgreSQL 15 is not installed")
  await using from = await filled(source)
  await using to = await freshDatabase(target, { empty: true })
  const file = join(folder, `${source}`)
  await backup(from, file)
  expect(statSync(file).mode & 0o777).toBe(0o600)

  const later = { name: "20260102T0000-later", sql: "alter table thing add column note text default 'new'" }
  const counts = await restore(to, file, [schema, later])

  expect(counts.get("public.thing")).toBe(200)
  expect(await contentOf(to)).toEqual(await contentOf(from))
  const added = await to.pool.query("select distinct note from thing")
  expect(added.rows).toEqual([{ note: "new" }])
  const next = await to.pool.query("insert into thing (id) values (gen_random_uuid()) returning number")
  expect(next.rows).toEqual([{ number: 201 }])
  await expect(to.pool.query("update thing set chapter = gen_random_uuid()")).rejects.toThrow("foreign key")
  const guard = await to.pool.query("select tgenabled from pg_trigger where tgname = 'guard'")
  expect(guard.rows).toEqual([{ tgenabled: "O" }])
})

test("a file that is cut short or altered anywhere is refused, and leaves the database empty", async () => {
  await using from = await filled(18)
  const good = join(folder, "good")
  await backup(from, good)
  const { size } = statSync(good)
  await using to = await freshDatabase(18, { empty: true })
  for (const [index, spot] of [0, 5, 20, size >> 1, size - 33, size - 1].entries()) {
    const [cut, altered] = [join(folder, `cut${index}`), join(folder, `altered${index}`)]
    copyFileSync(good, cut)
    truncateSync(cut, spot)
    const bytes = readFileSync(good)
    bytes[spot] = bytes[spot]! ^ 1
    writeFileSync(altered, bytes)
    for (const file of [cut, altered]) {
      await expect(restore(to, file, [schema])).rejects.toMatchObject({
        code: "platform.problem_backup_damaged",
      })
    }
  }
  await expect(backup(from, good)).rejects.toMatchObject({ code: "platform.problem_backup_exists" })
  expect((await restore(to, good, [schema])).get("public.thing")).toBe(200)
})

test("a newer schema, a changed one and a database in use are refused", async () => {
  await using from = await filled(18)
  const file = join(folder, "newer")
  await backup(from, file)
  await using to = await freshDatabase(18, { empty: true })
  await expect(restore(to, file, [])).rejects.toMatchObject({ code: "platform.problem_migration_unknown" })
  const changed = [{ ...schema, sql: `${schema.sql} ` }]
  await expect(restore(to, file, changed)).rejects.toMatchObject({
    code: "platform.problem_migration_changed",
  })
  await expect(restore(from, file, [schema])).rejects.toMatchObject({
    code: "platform.problem_restore_not_empty",
  })
})

async function filled(major: 15 | 18): Promise<TestDatabase> {
  const database = await freshDatabase(major, { empty: true })
  await migrate(database.db, [schema])
  const insert = `insert into thing (id, words, bytes, json, list, at, day, amount, big)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`
  for (const row of fc.sample(rowOf, { numRuns: 200, seed: 7 }))
    await database.pool.query(insert, Object.values(row))
  await database.pool.query(`insert into chapter (id, first, up) select id, id, id from thing;
    update thing set chapter = id; insert into side.part values ('a', 2), (null, 3)`)
  return database
}

async function contentOf(database: TestDatabase) {
  const tables = ["thing", "chapter", "side.part"]
  const columns = `id, number, chapter, words, bytes, json, list, at, day::text, amount, big::text, yes, size`
  const texts = tables.map((table) => {
    const rows = table === "thing" ? `(select ${columns} from thing)` : table
    return database.pool.query<{ row: string }>(`select x::text as row from ${rows} as x order by 1`)
  })
  return (await Promise.all(texts)).map(({ rows }) => rows.map(({ row }) => row))
}

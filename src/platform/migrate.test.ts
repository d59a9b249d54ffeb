import { afterAll, beforeAll, expect, test } from "vitest"
import { freshDatabase, type TestDatabase } from "../../test/support/database.ts"
import { listApplied, migrate } from "./migrate.ts"

let database: TestDatabase
beforeAll(async () => void (database = await freshDatabase(18, { empty: true })))
afterAll(() => database.drop())

const first = { name: "20260101T0000-a", sql: "create table a (id int primary key)" }
const second = {
  name: "20260102T0000-b",
  sql: "create table b (id int references a); insert into a values (1)",
}
const broken = { name: "20260103T0000-c", sql: "create table c (id int); select 1 / 0" }

test("migrations are applied once, in order of name, also by two programs at a time", async () => {
  const both = await Promise.all([
    migrate(database.db, [second, first]),
    migrate(database.db, [first, second]),
  ])
  expect(both.flat().toSorted()).toEqual([first.name, second.name])
  expect(await migrate(database.db, [first, second])).toEqual([])
})

test("a migration that fails leaves nothing of itself", async () => {
  await expect(migrate(database.db, [first, second, broken])).rejects.toThrow("division by zero")
  const { rows } = await database.pool.query("select to_regclass('c') as c")
  expect(rows).toEqual([{ c: null }])
  expect(await listApplied(database.db)).toHaveLength(2)
})

test("a changed text and an unknown migration are refused by name", async () => {
  const changed = { ...first, sql: "create table a (id bigint primary key)" }
  await expect(migrate(database.db, [changed, second])).rejects.toMatchObject({
    code: "platform.problem_migration_changed",
    values: { name: first.name },
  })
  await expect(migrate(database.db, [first])).rejects.toMatchObject({
    code: "platform.problem_migration_unknown",
    values: { name: second.name },
  })
})

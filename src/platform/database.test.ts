import { expect, test } from "vitest"
import { freshDatabase, testMajors } from "../../test/support/database.ts"
import { isRepeatable, openDatabase } from "./database.ts"

test.each(testMajors())("PostgreSQL %i: days, counts and amounts are read exactly", async (major) => {
  await using database = await freshDatabase(major)
  const { rows } = await database.pool
    .query(`select date '2026-02-28' as day, 9007199254740991::int8 as count,
    array[1, null]::int8[] as counts, array[date '2026-02-28'] as days, 0.10::numeric as amount,
    timestamptz '2026-02-28T12:00Z' as moment, '[1]'::jsonb as json, '\\x00ff'::bytea as bytes`)
  expect(rows[0]).toEqual({
    day: "2026-02-28",
    count: 9007199254740991,
    counts: [1, null],
    days: ["2026-02-28"],
    amount: "0.10",
    moment: new Date("2026-02-28T12:00Z"),
    json: [1],
    bytes: Buffer.from([0, 255]),
  })
  await expect(database.pool.query("select 9007199254740993::int8")).rejects.toThrow("9007199254740993")
})

test("a server that does not answer is named as that", async () => {
  await expect(openDatabase({ host: "/nonexistent" })).rejects.toMatchObject({
    code: "platform.problem_database_unreachable",
  })
})

test("a database that does not fold Cyrillic letters is refused", async () => {
  await using database = await freshDatabase()
  const name = `plain_${database.config.database}`
  await database.pool.query(`create database ${name} template template0 locale_provider libc locale 'C'`)
  try {
    await expect(openDatabase({ ...database.config, database: name })).rejects.toMatchObject({
      code: "platform.problem_database_locale",
    })
  } finally {
    await database.pool.query(`drop database ${name}`)
  }
})

test("a serialization failure may be tried again, a broken rule may not", async () => {
  await using database = await freshDatabase()
  const fail = (state: string) =>
    database.pool
      .query(`do $$ begin raise exception using errcode = '${state}'; end $$`)
      .catch((thrown) => thrown)
  expect(isRepeatable(await fail("40001"))).toBe(true)
  expect(isRepeatable(await fail("40P01"))).toBe(true)
  expect(isRepeatable(await fail("23505"))).toBe(false)
})

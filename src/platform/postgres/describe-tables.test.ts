import { expect, test } from "vitest"
import { freshDatabase, testMajors } from "../../../test/support/database.ts"
import { describeTables } from "./describe-tables.ts"

test.each(testMajors())(
  "PostgreSQL %i: each table's row reads and writes as its columns do",
  async (major) => {
    await using database = await freshDatabase(major, { empty: true })
    await database.pool.query(`create table answer_version (
    id uuid primary key, number int generated always as identity, size int8 not null, day date, amount numeric not null,
    at timestamptz not null default now(), bytes bytea, kept jsonb not null, loose jsonb, tags text[] not null,
    days date[], "end" bool not null default false)`)
    expect(await describeTables(database.db)).toBe(`// Made from the migrated schema by \`npm run tables\`; \
changed by a migration, never by hand.
import type { ColumnType, Generated, GeneratedAlways } from "kysely"

/** Read as a value, written as JSON text: the driver would write a list as a PostgreSQL array. */
type Json = ColumnType<unknown, string, string>
type NullableJson = ColumnType<unknown, string | null | undefined, string | null>

type AnswerVersionRow = {
  id: string
  number: GeneratedAlways<number>
  size: number
  day: string | null
  amount: string
  at: Generated<Date>
  bytes: Buffer | null
  kept: Json
  loose: NullableJson
  tags: string[]
  days: string[] | null
  end: Generated<boolean>
}

export type Tables = {
  answer_version: AnswerVersionRow
}
`)
  },
)

test("a schema without tables or JSON names nothing that it does not use", async () => {
  await using database = await freshDatabase(18, { empty: true })
  await database.pool.query("create table plain (id text not null)")
  expect(await describeTables(database.db)).not.toMatch(/import|Json/)
})

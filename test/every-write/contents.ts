import { sql, type RawBuilder } from "kysely"
import type { Database } from "../../src/platform/room.ts"

type Words = RawBuilder<{ name: string; word: string }>

/** What is asked of a house is the same each time: its tables are looked up once. */
const askedOf = new WeakMap<Database, Promise<Words>>()

/** A word for every table that is another word when one row of it was written: a written row names its transaction. */
export async function contentsOf(db: Database): Promise<Map<string, string>> {
  const asked = askedOf.get(db) ?? wordsOf(db)
  askedOf.set(db, asked)
  const { rows } = await (await asked).execute(db)
  return new Map(rows.map(({ name, word }) => [name, word]))
}

async function wordsOf(db: Database): Promise<Words> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select nspname as schema, relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind = 'r' and nspname not in ('pg_catalog', 'information_schema')
    order by 1, 2`.execute(db)
  const words = tables.map(
    ({ schema, name }) => sql`
      select ${sql.lit(`${schema}.${name}`)} as name, concat(count(*), ' ', sum(t.xmin::text::bigint)) as word
      from ${sql.table(`${schema}.${name}`)} as t`,
  )
  return sql<{ name: string; word: string }>`${sql.join(words, sql` union all `)}`
}

/** The tables that differ. */
export function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after.keys()].filter((name) => before.get(name) !== after.get(name))
}

export async function countEntries(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from record_entry`.execute(db)
  return rows[0]?.count ?? 0
}

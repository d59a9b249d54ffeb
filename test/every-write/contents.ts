import { sql } from "kysely"
import type { Database } from "../../src/platform/room.ts"

/** A word for every table that is another word when one row of it was written: a written row names its transaction. */
export async function contentsOf(db: Database): Promise<Map<string, string>> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
    order by 1, 2`.execute(db)
  const words = tables.map(
    ({ schema, name }) => sql`
      select ${sql.lit(`${schema}.${name}`)} as name, concat(count(*), ' ', sum(t.xmin::text::bigint)) as word
      from ${sql.table(`${schema}.${name}`)} as t`,
  )
  const { rows } = await sql<{ name: string; word: string }>`${sql.join(words, sql` union all `)}`.execute(db)
  return new Map(rows.map(({ name, word }) => [name, word]))
}

/** The tables that differ. */
export function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after.keys()].filter((name) => before.get(name) !== after.get(name))
}

export async function countEntries(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from record_entry`.execute(db)
  return rows[0]?.count ?? 0
}

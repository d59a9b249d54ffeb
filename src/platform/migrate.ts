import { createHash } from "node:crypto"
import { sql, type Kysely } from "kysely"
import { problem } from "./problem.ts"
import type { Tables } from "./tables.ts"

/** One change of the schema, forward only. Its name begins with its time, so that names sort in their order. */
export type Migration = { readonly name: string; readonly sql: string }

/** A migration as the database remembers it. */
export type Applied = { readonly name: string; readonly hash: string }

/** Where the database remembers its migrations. */
export const MEMORY = `create table if not exists migration (
  name text primary key,
  hash text not null,
  applied timestamptz not null default now()
)`

/** Any number, the same for every program that changes this schema. */
const LOCK = 1_095_587_922

/**
 * Brings the schema up to date: every missing migration in its own transaction, one program at a time.
 * Refuses, and names it, when an applied migration's text has changed or is not known here (a newer release was
 * at work on these data).
 * @returns the names that were applied now
 */
export async function migrate(db: Kysely<Tables>, migrations: readonly Migration[]): Promise<string[]> {
  const done: string[] = []
  const sorted = migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  for (;;) {
    const name = await db.transaction().execute((transaction) => migrateOnce(transaction, sorted))
    if (name === undefined) return done
    done.push(name)
  }
}

/** What the database remembers, in order of name; nothing if it was never migrated. */
export async function listApplied(db: Kysely<Tables>): Promise<Applied[]> {
  const found = await sql<{ found: boolean }>`select to_regclass('migration') is not null as found`.execute(
    db,
  )
  if (!found.rows[0]?.found) return []
  const { rows } = await sql<Applied>`select name, hash from migration order by name`.execute(db)
  return rows
}

export function hashOf({ sql }: Migration): string {
  return createHash("sha256").update(sql).digest("hex")
}

/** Refuses what does not fit: each applied migration must be known here with the same text. */
export function checkApplied(applied: readonly Applied[], migrations: readonly Migration[]) {
  for (const { name, hash } of applied) {
    const known = migrations.find((migration) => migration.name === name)
    if (!known) throw problem("platform.problem_migration_unknown", 503, { values: { name } })
    if (hashOf(known) !== hash) throw problem("platform.problem_migration_changed", 503, { values: { name } })
  }
}

async function migrateOnce(db: Kysely<Tables>, sorted: readonly Migration[]): Promise<string | undefined> {
  await sql`select set_config('statement_timeout', '0', true), pg_advisory_xact_lock(${LOCK})`.execute(db)
  await sql.raw(MEMORY).execute(db)
  const applied = await listApplied(db)
  checkApplied(applied, sorted)
  const next = sorted.find(({ name }) => !applied.some((known) => known.name === name))
  if (!next) return undefined
  await sql.raw(next.sql).execute(db)
  await sql`insert into migration (name, hash) values (${next.name}, ${hashOf(next)})`.execute(db)
  return next.name
}

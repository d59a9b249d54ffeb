import type { PoolClient } from "pg"
import { checkFile, damaged, readFrames, writeFrames } from "./backup/frames.ts"
import { loadTables, prepareSchema } from "./backup/load.ts"
import { snapshot, SPELLING, type Head } from "./backup/snapshot.ts"
import type { Connection } from "./database.ts"
import { checkApplied, listApplied, migrate, type Migration } from "./migrate.ts"
import { problem } from "./problem.ts"

/**
 * Writes everything of the database, blobs included, as it stood at one moment into one file that must not yet exist.
 * Needs no pg_dump, and carries over PostgreSQL's majors.
 */
export async function backup(connection: Connection, file: string): Promise<void> {
  const migrations = await listApplied(connection.db)
  await withClient(connection, (client) => writeFrames(file, snapshot(client, migrations)))
}

/**
 * Puts a backup into an empty database: all of it or nothing, in one transaction; then brings it up to date.
 * Refuses a file that is cut short or altered, a schema that is not known here (a newer release made it), a database
 * that already has tables, and any table that ends with another number of rows than the file says.
 * @returns how many rows each table got
 */
export async function restore(
  connection: Connection,
  file: string,
  migrations: readonly Migration[],
): Promise<Map<string, number>> {
  await checkFile(file)
  const counts = await withClient(connection, (client) => restoreInto(client, file, migrations))
  await migrate(connection.db, migrations)
  return counts
}

async function restoreInto(client: PoolClient, file: string, migrations: readonly Migration[]) {
  const frames = readFrames(file)
  try {
    const first = await frames.next()
    if (first.done || first.value.kind !== "H") throw damaged(file)
    const head = JSON.parse(first.value.body.toString()) as Head
    checkApplied(head.migrations, migrations)

    await client.query("begin")
    await client.query(SPELLING)
    if (await hasTables(client)) throw problem("platform.problem_restore_not_empty", 409)
    await prepareSchema(
      client,
      migrations.filter(({ name }) => head.migrations.some((kept) => kept.name === name)),
    )
    const counts = await loadTables(client, frames, file)
    await client.query("commit")
    return counts
  } finally {
    await frames.return()
  }
}

async function hasTables(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(`select exists (
    select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p', 'v', 'm', 'S') and nspname !~ '^pg_' and nspname <> 'information_schema') as found`)
  return rows[0]!.found
}

/** A client that is given back clean, or, after a failure, not at all: its open transaction ends with it. */
async function withClient<T>({ pool }: Connection, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  client.on("error", () => {})
  try {
    const result = await work(client)
    client.release()
    return result
  } catch (thrown) {
    client.release(true)
    throw thrown
  }
}

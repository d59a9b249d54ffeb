import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { PoolClient } from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { hashOf, MEMORY, type Migration } from "../migrate.ts"
import { problem } from "../problem.ts"
import { damaged, type Frame } from "./frames.ts"
import { listTables, loosen, type KeptSequence, type KeptTable } from "./schema.ts"

type Frames = AsyncGenerator<Frame, void>

/** Makes the schema that the file belongs to, inside the caller's transaction. */
export async function prepareSchema(client: PoolClient, migrations: readonly Migration[]): Promise<void> {
  await client.query(MEMORY)
  for (const migration of migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    await client.query(migration.sql)
    await client.query("insert into migration (name, hash) values ($1, $2)", [
      migration.name,
      hashOf(migration),
    ])
  }
}

/** Loads every table of the file, then checks keys and counts again in the database itself. */
export async function loadTables(
  client: PoolClient,
  frames: Frames,
  file: string,
): Promise<Map<string, number>> {
  const tighten = await loosen(client)
  const present = await listTables(client)
  // Migrations may have put first rows into tables; the file has them too, as they are now.
  if (present.length > 0) await client.query(`truncate ${present.map(({ name }) => name).join(", ")}`)

  const counts = new Map<string, number>()
  for (let next = await frames.next(); ; next = await frames.next()) {
    if (next.done) throw damaged(file)
    const { kind, body } = next.value
    if (kind === "Z") break
    if (kind === "T") {
      const table = JSON.parse(body.toString()) as KeptTable
      counts.set(table.name, await loadTable(client, frames, table))
    }
    if (kind === "S") await setSequences(client, JSON.parse(body.toString()) as KeptSequence[])
  }
  await client.query("set constraints all immediate")
  for (const statement of tighten) await client.query(statement)
  for (const [name, expected] of counts) await checkCount(client, name, expected)
  return counts
}

/** @returns the number of rows that the file says this table has */
async function loadTable(client: PoolClient, frames: Frames, { name, columns }: KeptTable): Promise<number> {
  let expected = -1
  async function* rows(): AsyncGenerator<Buffer> {
    for (let next = await frames.next(); !next.done; next = await frames.next()) {
      if (next.value.kind === "D") yield next.value.body
      else {
        expected = (JSON.parse(next.value.body.toString()) as { rows: number }).rows
        return
      }
    }
  }
  const copy = client.query(copyFrom(`copy ${name} (${columns.join(", ")}) from stdin`))
  await pipeline(Readable.from(rows(), { objectMode: false }), copy)
  return expected
}

async function setSequences(client: PoolClient, sequences: readonly KeptSequence[]): Promise<void> {
  for (const { name, value, called } of sequences) {
    await client.query("select setval($1::regclass, $2::bigint, $3)", [name, value, called])
  }
}

async function checkCount(client: PoolClient, name: string, expected: number): Promise<void> {
  const { rows } = await client.query<{ count: string }>(`select count(*)::text as count from ${name}`)
  const found = Number(rows[0]!.count)
  if (found !== expected) {
    throw problem("platform.problem_restore_count", 500, { values: { table: name, found, expected } })
  }
}

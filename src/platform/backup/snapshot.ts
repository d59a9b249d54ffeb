import type { PoolClient } from "pg"
import { to as copyTo } from "pg-copy-streams"
import type { Applied } from "../migrate.ts"
import { frame, type Frame } from "./frames.ts"
import { listSequences, listTables } from "./schema.ts"

/** What the head of a backup says: the schema it belongs to, and how many tables follow. */
export type Head = { readonly made: string; readonly server: string; readonly migrations: readonly Applied[] }

/** The spelling of values is fixed, so that every supported PostgreSQL reads what another one wrote. */
export const SPELLING = `set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local search_path = public`

/** Every table as one transaction sees it at one moment, in frames; never more of it in memory than one piece. */
export async function* snapshot(client: PoolClient, migrations: readonly Applied[]): AsyncGenerator<Frame> {
  await client.query("begin isolation level repeatable read read only")
  await client.query(SPELLING)
  const server = await client.query<{ server_version: string }>("show server_version")
  const head: Head = { made: new Date().toISOString(), server: server.rows[0]!.server_version, migrations }
  yield frame("H", head)
  for (const table of await listTables(client)) {
    yield frame("T", table)
    const columns = table.columns.join(", ")
    const source = table.partitioned ? `(select ${columns} from ${table.name})` : `${table.name} (${columns})`
    const copy = client.query(copyTo(`copy ${source} to stdout`))
    for await (const piece of copy) yield frame("D", piece as Buffer)
    yield frame("E", { rows: copy.rowCount })
  }
  // Sequences stand outside transactions. Read last, they are never behind the rows above.
  yield frame("S", await listSequences(client))
  yield frame("Z", {})
  await client.query("commit")
}

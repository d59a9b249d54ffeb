import { sql } from "kysely"
import type { Database } from "../../platform/room.ts"
import type { Content, StoredEntry } from "./entry.ts"
import { readSealLines } from "./seal-file.ts"
import type { Head } from "./seal.ts"
import { readStoredSeals } from "./stored-seals.ts"
import type { RecordSource } from "./verification.ts"

const ROWS_AT_ONCE = 2000

type Row = Omit<StoredEntry, "content"> & Content

/** The record as one snapshot of the database has it, and the first `size` bytes of the seal file. */
export function readRecord(db: Database, seals: { file: string; size: number }): RecordSource {
  return {
    filedSeals: () => readSealLines(seals.file, seals.size),
    storedSeals: () => readStoredSeals(db, 0),
    heads: () => readHeads(db),
    entries: (chain) => readEntries(db, chain),
  }
}

async function* readHeads(db: Database): AsyncGenerator<Head> {
  const { rows } = await sql<Head>`select chain, number::float8 as number, hash from record_head`.execute(db)
  yield* rows
}

async function* readEntries(db: Database, only?: string): AsyncGenerator<StoredEntry> {
  for (let last = { chain: only ?? "", number: -Infinity }; ;) {
    const rows = await selectEntries(db, last, only)
    yield* rows.map(toEntry)
    const next = rows.at(-1)
    if (!next || rows.length < ROWS_AT_ONCE) return
    last = next
  }
}

/** Whoever changed rows may have put anything into them: nothing is left to a reader that could refuse it. */
async function selectEntries(
  db: Database,
  last: { chain: string; number: number },
  only?: string,
): Promise<readonly Row[]> {
  const from =
    last.number === -Infinity ? sql`true` : sql`(chain, number) > (${last.chain}, ${last.number}::bigint)`
  const { rows } = await sql<Row>`
    select chain, number::float8 as number, emptied, thing, deed, subject, actor, details, salt,
      coalesce(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '') as at,
      coalesce(payload_hash, '') as payload_hash, coalesce(previous, '') as previous, coalesce(hash, '') as hash
    from record_entry where ${from} and ${only === undefined ? sql`true` : sql`chain = ${only}`}
    order by record_entry.chain, record_entry.number limit ${ROWS_AT_ONCE}`.execute(db)
  return rows
}

function toEntry({ thing, deed, subject, actor, details, salt, ...link }: Row): StoredEntry {
  const content = { thing, deed, subject, actor, details, salt }
  const isEmpty = Object.values(content).every((value) => value === null)
  return { ...link, content: isEmpty ? null : content }
}

import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import { digestNumber } from "./emptying.ts"
import { NOTHING } from "./entry.ts"

/** Which entries of one chain retention or an erasure takes the content from. */
type Emptying = { readonly chain: string; readonly numbers: readonly number[] }

/**
 * Takes the content out of entries and leaves their hashes, so that the chain still holds; gives how many. It
 * records which ones under `record.empty`, for the proof to tell an emptying from an attack; such entries are never
 * emptied themselves. The write that calls this has asked for leave.
 */
export async function emptyEntries(caller: Caller, { chain, numbers }: Emptying): Promise<number> {
  const id = caller.newId()
  const { rows } = await sql<{ number: number }>`
    update record_entry
    set thing = null, deed = null, subject = null, actor = null, details = null, salt = null, emptied = ${id}
    where chain = ${chain} and number = any(${[...numbers]}::bigint[]) and emptied is null and thing <> 'record'
    returning number`.execute(caller.db)
  if (rows.length === 0) return 0

  const emptied = rows.map((row) => row.number).toSorted((a, b) => a - b)
  const digest = emptied.reduce(digestNumber, NOTHING).toString("hex")
  await caller.record("record.empty", id, { chain, count: emptied.length, digest })
  return emptied.length
}

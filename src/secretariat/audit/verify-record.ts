import type { KeyObject } from "node:crypto"
import { sql } from "kysely"
import type { Database } from "../../platform/room.ts"
import { locateBreak } from "./locate-break.ts"
import { readRecord } from "./record-source.ts"
import { sizeOfSeals } from "./seal-file.ts"
import { SEALING_LOCK } from "./seal-record.ts"
import type { RecordSource, Verification } from "./verification.ts"
import { verifyChains } from "./verify-chains.ts"
import { verifySeals } from "./verify-seals.ts"

/** Chains whose first change is looked for with the help of every seal: each takes one more reading of them all. */
const MOST_LOCATED = 10

/**
 * Proves the record of this database with the seal file beside it, as they are at one moment, while the house may go
 * on writing. Changes nothing. Gives what is broken; a broken record is no error.
 * @param key the installation's public key
 */
export async function verifyRecord(db: Database, file: string, key: KeyObject): Promise<Verification> {
  return db.connection().execute(async (connection) => {
    // Nobody seals between the look at the file and the snapshot, so neither can be ahead of the other.
    await sql`select pg_advisory_lock(${SEALING_LOCK})`.execute(connection)
    let locked = true
    const unlock = async (holder: Database) => {
      if (locked) await sql`select pg_advisory_unlock(${SEALING_LOCK})`.execute(holder)
      locked = false
    }
    const snapshot = connection.transaction().setIsolationLevel("repeatable read").setAccessMode("read only")
    return snapshot
      .execute(async (transaction) => {
        await sql`select from record_seal limit 1`.execute(transaction)
        const size = await sizeOfSeals(file)
        await unlock(transaction)
        return verifySource(readRecord(transaction, { file, size }), key)
      })
      .finally(() => unlock(connection))
  })
}

/**
 * Proves the record: every chain against its entries, heads and seals. Memory is bounded by the number of chains.
 * @param key the installation's public key: a seal that it does not verify vouches for nothing
 */
export async function verifySource(source: RecordSource, key: KeyObject): Promise<Verification> {
  const seals = await verifySeals(source, key)
  const { broken, ...chains } = await verifyChains(source, seals.heads)
  const located = []
  for (const chain of broken) {
    located.push(located.length < MOST_LOCATED ? await locateBreak({ source, key, broken: chain }) : chain)
  }
  const { last } = seals
  return {
    ...chains,
    seals: seals.count,
    broken_chains: located,
    broken_seals: seals.broken,
    last_seal: last && { number: last.number, at: last.at, root: last.root.toString("hex") },
  }
}

/** True when nothing is broken; entries that wait for their seal are no fault. */
export function isWhole(verification: Verification): boolean {
  return verification.broken_chains.length === 0 && verification.broken_seals.length === 0
}

import type { KeyObject } from "node:crypto"
import { sql } from "kysely"
import type { Database } from "../../platform/room.ts"
import { instant } from "./entry.ts"
import { appendSeals, lastSeal } from "./seal-file.ts"
import { hashHead, hashSeal, isSignedBy, parseSeal, rootOf, signSeal, sortHeads, type Seal } from "./seal.ts"
import { keepSeal, lastStoredSeal, readStoredSeals, selectBroken, selectHeads } from "./stored-seals.ts"

/** Held while sealing, so that of several server processes one seals. */
export const SEALING_LOCK = 7_220_601

/** How many seals a file that lacks some is given at a time. */
const ADD_AT_ONCE = 500

export type Sealing = {
  readonly db: Database
  /** The installation's own Ed25519 keys. */
  readonly key: KeyObject
  readonly publicKey: KeyObject
  readonly file: string
  readonly now: () => Date
}

/**
 * Seals all heads under one signed root, first in the file outside the database, then in the database; gives null
 * when nothing moved or another process is sealing. Refuses to seal when what was sealed before is no longer so:
 * a seal must never vouch for a record that somebody changed.
 */
export async function sealRecord(sealing: Sealing): Promise<Seal | null> {
  return sealing.db.transaction().execute(async (db) => {
    if (!(await isOurTurn(db))) return null
    const last = await agree({ ...sealing, db })
    const heads = await selectHeads(db)
    const broken = await selectBroken(db)
    if (broken.length > 0) throw new Error(`sealed entries were changed in the chains ${broken.join(", ")}`)
    const moved = sortHeads(heads.filter((head) => head.moved))
    if (moved.length === 0) return null

    const seal = signSeal(
      {
        number: (last?.number ?? 0) + 1,
        at: instant(sealing.now()),
        heads: moved,
        root: rootOf(sortHeads(heads).map(hashHead)),
        previous: hashSeal(last),
      },
      sealing.key,
    )
    await appendSeals(sealing.file, [seal])
    await keepSeal(db, seal)
    return seal
  })
}

/**
 * Brings file and database to the same newest seal: a crash between the two leaves one more in the file, and a
 * server whose neighbour sealed has fewer. Refuses when they tell different stories.
 */
async function agree(sealing: Sealing): Promise<Seal | null> {
  const { db, file, publicKey } = sealing
  const [stored, filed] = [await lastStoredSeal(db), await lastSeal(file)]
  if (hashSeal(stored).equals(hashSeal(filed))) return stored

  if (filed && filed.number === (stored?.number ?? 0) + 1 && filed.previous.equals(hashSeal(stored))) {
    if (!isSignedBy(filed, publicKey))
      throw new Error(`seal ${filed.number} is not signed by this installation`)
    await keepSeal(db, filed)
    return filed
  }
  if (stored && (filed?.number ?? 0) < stored.number) {
    await catchUp(sealing, filed)
    return stored
  }
  throw new Error("the seals in the file and in the database differ; run `palermo record verify`")
}

/** Adds to the file what only the database has: also how a restored installation gets its file back. */
async function catchUp(sealing: Sealing, filed: Seal | null): Promise<void> {
  let last = filed
  const missing: Seal[] = []
  for await (const line of readStoredSeals(sealing.db, filed?.number ?? 0)) {
    const seal = parseSeal(line)
    if (!seal?.previous.equals(hashSeal(last)) || !isSignedBy(seal, sealing.publicKey)) {
      throw new Error(
        `the seal after ${last?.number ?? 0} in the database is not ours; run \`palermo record verify\``,
      )
    }
    last = seal
    missing.push(seal)
    if (missing.length === ADD_AT_ONCE) await appendSeals(sealing.file, missing.splice(0))
  }
  await appendSeals(sealing.file, missing)
}

async function isOurTurn(db: Database): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(${SEALING_LOCK}) as free`.execute(db)
  return rows[0]?.free === true
}

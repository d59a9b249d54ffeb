import { createHash } from "node:crypto"
import { sql } from "kysely"
import { problem } from "./problem.ts"
import type { Caller, Database } from "./room.ts"
import { inChunks } from "./blobs/chunks.ts"

/** The largest file that may come in; evidence of many gigabytes will get its own store behind the same door. */
export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024
/** Blobs that no thing took are swept after a day: by then the form that they were sent for is closed. */
export const KEEP_UNUSED_MS = 24 * 60 * 60 * 1000

type KeptBlob = { readonly id: string; readonly size: number; readonly sha256: string }
type Keeper = Pick<Caller, "db" | "newId" | "now">

/**
 * Keeps bytes as they come, in chunks, and hashes them on the way. Bytes that the same owner has already are not kept
 * twice. Refuses with `platform.problem_too_large` (413) what is larger than MAX_UPLOAD_BYTES.
 * @param owner the code of a State or organization, or the account of somebody who acts for none
 */
export async function keepBlob(
  keeper: Keeper,
  owner: string,
  stream: AsyncIterable<Uint8Array>,
): Promise<KeptBlob> {
  const { db, newId, now } = keeper
  const id = newId()
  const hash = createHash("sha256")
  let [size, number] = [0, 0]
  for await (const bytes of inChunks(stream)) {
    size += bytes.length
    if (size > MAX_UPLOAD_BYTES) throw problem("platform.problem_too_large", 413)
    hash.update(bytes)
    await db.insertInto("blob_chunk").values({ blob: id, number, bytes }).execute()
    number += 1
  }
  const sha256 = hash.digest()
  const kept = await ownBlob(db, { id, owner, size, sha256, at: now })
  if (kept !== id) await db.deleteFrom("blob_chunk").where("blob", "=", id).execute()
  return { id: kept, size, sha256: sha256.toString("hex") }
}

type NewBlob = { id: string; owner: string; size: number; sha256: Buffer; at: Date }

/** Makes the row, or gives the id of the one that the owner has; its day before the sweep then begins again. */
async function ownBlob(db: Database, blob: NewBlob): Promise<string> {
  const { id } = await db
    .insertInto("blob")
    .values(blob)
    .onConflict((conflict) => conflict.columns(["owner", "sha256"]).doUpdateSet({ at: blob.at }))
    .returning("id")
    .executeTakeFirstOrThrow()
  return id
}

/** Reads a blob chunk by chunk: however large it is, only one chunk is in memory. An unknown blob is our bug. */
export async function* readBlob(db: Database, id: string): AsyncGenerator<Buffer> {
  const blob = await db.selectFrom("blob").select("size").where("id", "=", id).executeTakeFirstOrThrow()
  let [read, number] = [0, 0]
  while (read < blob.size) {
    const { bytes } = await db
      .selectFrom("blob_chunk")
      .select("bytes")
      .where("blob", "=", id)
      .where("number", "=", number)
      .executeTakeFirstOrThrow()
    yield bytes
    read += bytes.length
    number += 1
  }
}

/**
 * Takes a blob for a thing, so that the sweep leaves it. A blob of another owner is copied first: whoever acts for two
 * States and sent it for one of them must not bind the other's bytes to it.
 * @returns the id under which the thing has it
 */
export async function takeBlob(
  keeper: Keeper,
  blob: string,
  by: { owner: string; subject: string },
): Promise<string> {
  const { db } = keeper
  const id = await ownedCopy(keeper, blob, by.owner)
  await db
    .insertInto("blob_use")
    .values({ blob: id, subject: by.subject })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return id
}

async function ownedCopy({ db, newId, now }: Keeper, blob: string, owner: string): Promise<string> {
  // The new date keeps off a sweep that waits for this row.
  const known = await db
    .updateTable("blob")
    .set({ at: now })
    .where("id", "=", blob)
    .returningAll()
    .executeTakeFirstOrThrow()
  if (known.owner === owner) return blob
  const id = newId()
  const kept = await ownBlob(db, { id, owner, size: known.size, sha256: known.sha256, at: now })
  if (kept === id) {
    await db
      .insertInto("blob_chunk")
      .columns(["blob", "number", "bytes"])
      .expression((from) =>
        from
          .selectFrom("blob_chunk")
          .select((select) => [select.val(id).as("blob"), "number", "bytes"])
          .where("blob", "=", blob),
      )
      .execute()
  }
  return kept
}

/** A thing lets go of its blobs; bytes that nothing else holds are gone at once. */
export async function dropBlobs(db: Database, subjects: readonly string[]): Promise<void> {
  if (subjects.length === 0) return
  const dropped = await db
    .deleteFrom("blob_use")
    .where("subject", "in", [...subjects])
    .returning("blob")
    .execute()
  const blobs = [...new Set(dropped.map(({ blob }) => blob))].toSorted()
  if (blobs.length === 0) return
  // Whoever is about to take one of them holds its row; the next statement then sees that it is held.
  await db.selectFrom("blob").select("id").where("id", "in", blobs).orderBy("id").forUpdate().execute()
  await unusedBlobs(db).where("id", "in", blobs).execute()
}

/** Deletes what no thing took within KEEP_UNUSED_MS; a job calls it. @returns how many */
export async function sweepBlobs(db: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEEP_UNUSED_MS)
  const swept = await unusedBlobs(db).where("at", "<", before).executeTakeFirst()
  return Number(swept.numDeletedRows)
}

function unusedBlobs(db: Database) {
  return db
    .deleteFrom("blob")
    .where(sql<boolean>`not exists (select from blob_use where blob_use.blob = blob.id)`)
}

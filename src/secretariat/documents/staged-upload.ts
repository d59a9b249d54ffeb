import { KEEP_UNUSED_MS, readBlob, takeBlob } from "../../platform/blobs.ts"
import { move, type Moves } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller, Database } from "../../platform/room.ts"
import { wrongFile } from "./file-kind.ts"
import { FILLED_PAGE } from "./filled-page.ts"

/** A file that came in waits until one document takes it; if none does within a day, it is swept. */
const stagedMoves = {
  take: { from: ["waiting"], to: "taken" },
} as const satisfies Moves<"waiting" | "taken">

export type StagedUpload = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly blob: string
  readonly size: number
  readonly sha256: Buffer
}

/** A file that the caller sent herself and that a thing may take; a page that runs is taken by none. */
export async function getStaged(caller: Caller, id: string): Promise<StagedUpload> {
  const staged = await getSent(caller, id)
  if (staged.type === FILLED_PAGE) throw wrongFile("documents.problem_file_kind")
  return staged
}

/** Any file that the caller sent herself, to be read; anybody else's is answered as one that does not exist. */
export async function getSent(caller: Caller, id: string): Promise<StagedUpload> {
  const found = await caller.db
    .selectFrom("staged_upload")
    .innerJoin("blob", "blob.id", "staged_upload.blob")
    .select(["staged_upload.id", "name", "type", "blob", "size", "sha256"])
    .where("staged_upload.id", "=", id)
    .where("account", "=", caller.actor.account)
    .where("status", "in", [...stagedMoves.take.from])
    .executeTakeFirst()
  if (!found) throw wrongFile("documents.problem_upload_gone")
  return found
}

/**
 * The bytes of a file that the caller sent herself, for a room above that reads it and keeps none of it.
 * @param limit in bytes; what is larger is refused with `platform.problem_too_large` (413) before it is read
 */
export async function readStaged(caller: Caller, id: string, limit: number): Promise<Buffer> {
  const { blob, size } = await getStaged(caller, id)
  if (size > limit) throw problem("platform.problem_too_large", 413)
  const pieces: Buffer[] = []
  for await (const piece of readBlob(caller.db, blob)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Takes the file for a thing: its name stands there from now on, and its bytes belong to that thing's owner. */
export async function takeStaged(
  caller: Caller,
  staged: StagedUpload,
  by: { owner: string; subject: string },
) {
  await move(caller, "staged_upload", stagedMoves.take, staged.id, { name: "" })
  return takeBlob(caller, staged.blob, by)
}

/**
 * Forgets files that no document took within a day, those that one did, and those that never came in whole; a job
 * calls it. @returns how many
 */
export async function forgetStaged(db: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEEP_UNUSED_MS)
  const forgotten = await db.deleteFrom("staged_upload").where("at", "<", before).executeTakeFirst()
  const unfinished = await db.deleteFrom("incoming_upload").where("at", "<", before).executeTakeFirst()
  return Number(forgotten.numDeletedRows + unfinished.numDeletedRows)
}

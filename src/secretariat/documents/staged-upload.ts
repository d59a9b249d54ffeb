import { takeBlob } from "../../platform/blobs.ts"
import { move, type Moves } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { wrongFile } from "./file-kind.ts"

/** A file that came in waits until one document takes it; if none does within a day, it is swept. */
export const stagedMoves = {
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

/** A file that the caller sent herself; anybody else's is answered as one that does not exist. */
export async function getStaged(caller: Caller, id: string): Promise<StagedUpload> {
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

/** Takes the file for a thing: the bytes then belong to that thing's owner. @returns the blob */
export async function takeStaged(
  caller: Caller,
  staged: StagedUpload,
  by: { owner: string; subject: string },
) {
  await move(caller, "staged_upload", stagedMoves.take, staged.id)
  return takeBlob(caller, staged.blob, by)
}

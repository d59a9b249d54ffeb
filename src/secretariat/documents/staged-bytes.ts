import { readBlob } from "../../platform/blobs.ts"
import type { Caller } from "../../platform/room.ts"
import { getSent } from "./staged-upload.ts"

/** A file that the caller sent herself and that no document took: its size, and its bytes when they are wanted. */
export type StagedFile = { readonly name: string; readonly size: number; bytes(): Promise<Buffer> }

/**
 * For rooms that read a file and keep none of it. It waits for a day and is then forgotten. Anybody else's is answered
 * as one that does not exist.
 */
export async function findStagedFile(caller: Caller, upload: string): Promise<StagedFile> {
  const { name, size, blob } = await getSent(caller, upload)
  return { name, size, bytes: async () => Buffer.concat(await Array.fromAsync(readBlob(caller.db, blob))) }
}

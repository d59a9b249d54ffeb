import type { Caller } from "../../platform/room.ts"
import { ownerOf, type DocumentFacts } from "./document.ts"
import { takeStaged, type StagedUpload } from "./staged-upload.ts"

/** Writes a version and takes the file's bytes for it. */
export async function addVersionRow(
  caller: Caller,
  document: DocumentFacts,
  { staged, number }: { staged: StagedUpload; number: number },
): Promise<void> {
  const id = caller.newId()
  const blob = await takeStaged(caller, staged, { owner: ownerOf(document), subject: id })
  const { name, type, size, sha256 } = staged
  await caller.db
    .insertInto("document_version")
    .values({ id, document: document.id, number, name, type, size, sha256, blob, at: caller.now })
    .execute()
}

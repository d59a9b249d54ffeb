import { keepBlob } from "../../platform/blobs.ts"
import type { Caller } from "../../platform/room.ts"
import { onlyParty } from "../access/may.ts"
import { claimedKind, fileKinds, plainName, wrongFile } from "./file-kind.ts"
import { FILLED_PAGE, isFilledPage } from "./filled-page.ts"
import { looksLike, withHead, watchBytes } from "./sniff.ts"

/**
 * Keeps a file inside a deed that has asked leave (`upload.keep`), and records it. What it claims to be is held against
 * its bytes: `documents.problem_file_kind`, `problem_no_file`, `problem_file_bytes`. A page that was filled in elsewhere
 * is known by its bytes alone.
 */
export async function keepStaged(
  caller: Caller,
  file: { readonly name: string; readonly type: string },
  incoming: AsyncIterable<Uint8Array>,
) {
  const account = String(caller.actor.account)
  const name = plainName(file.name)
  const { head, stream } = await withHead(incoming)
  const kind = isFilledPage(head) ? null : claimedKind(name, file.type)
  const { seen, bytes } = watchBytes(stream)
  const party = onlyParty(caller.actor)
  const blob = await keepBlob(caller, party ?? account, bytes)
  if (seen.size === 0) throw wrongFile("documents.problem_no_file")
  if (kind && !looksLike(kind, seen)) throw wrongFile("documents.problem_file_bytes")

  const id = caller.newId()
  const type = kind ? fileKinds[kind].type : FILLED_PAGE
  const { size, sha256 } = blob
  await caller.db
    .insertInto("staged_upload")
    .values({ id, account, name, type, blob: blob.id, at: caller.now })
    .execute()
  await caller.record("upload.keep", id, { size, sha256, ...(party && { chain: party }) })
  return { id, name, type, size, sha256 }
}

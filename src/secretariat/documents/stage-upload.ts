import { keepBlob } from "../../platform/blobs.ts"
import type { Caller } from "../../platform/room.ts"
import { may, onlyParty } from "../access/may.ts"
import { claimedKind, fileKinds, plainName, wrongFile } from "./file-kind.ts"
import { looksLike, watchBytes } from "./sniff.ts"

/** Keeps a file that comes in, until a document takes it. What it claims to be is held against its bytes. */
export async function stageUpload(caller: Caller, input: { name: string; type: string }) {
  const { account } = caller.actor
  const { upload } = caller

  caller.ask(account !== null && may(caller.actor, "document.upload"), "upload.keep")
  if (!upload) throw wrongFile("documents.problem_no_file")
  const name = plainName(input.name)
  const kind = claimedKind(name, input.type)

  const { seen, bytes } = watchBytes(upload)
  const party = onlyParty(caller.actor)
  const blob = await keepBlob(caller, party ?? String(account), bytes)
  if (seen.size === 0) throw wrongFile("documents.problem_no_file")
  if (!looksLike(kind, seen)) throw wrongFile("documents.problem_file_bytes")
  const id = caller.newId()
  const { type } = fileKinds[kind]
  await caller.db
    .insertInto("staged_upload")
    .values({ id, account: String(account), name, type, blob: blob.id, at: caller.now })
    .execute()

  await caller.record("upload.keep", id, {
    size: blob.size,
    sha256: blob.sha256,
    ...(party && { chain: party }),
  })
  return { id, name, type, size: blob.size, sha256: blob.sha256 }
}

import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { bytesOf, lockIncoming, mayUpload } from "./incoming-upload.ts"
import { keepStaged } from "./keep-staged.ts"

/** The pieces become one file, which waits until a document takes it, as if it had come in at once. */
export async function finishUpload(caller: Caller, input: { incoming: string }) {
  const incoming = await lockIncoming(caller, input.incoming)
  caller.ask(mayUpload(caller), "upload.keep")
  if (incoming.received < incoming.size) throw problem("documents.problem_upload_unfinished", 409)

  const staged = await keepStaged(caller, incoming, bytesOf(caller, incoming))
  await caller.db.deleteFrom("incoming_upload").where("id", "=", incoming.id).execute()
  return staged
}

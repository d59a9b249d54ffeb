import { MAX_UPLOAD_BYTES } from "../../platform/blobs.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { onlyParty } from "../access/may.ts"
import { claimedKind, plainName } from "./file-kind.ts"
import { mayBePage } from "./filled-page.ts"
import { mayUpload, requireFewIncoming, type Incoming } from "./incoming-upload.ts"

/** Announces a file that will come in piece by piece. What would be refused at its end is refused before it is sent. */
export async function beginUpload(
  caller: Caller,
  input: { name: string; type: string; size: number },
): Promise<Incoming> {
  caller.ask(mayUpload(caller), "upload.begin")
  if (input.size > MAX_UPLOAD_BYTES) throw problem("platform.problem_too_large", 413)
  const { type, size } = input
  const name = plainName(input.name)
  if (!mayBePage(name)) claimedKind(name, type)
  await requireFewIncoming(caller)

  const id = caller.newId()
  const account = String(caller.actor.account)
  await caller.db
    .insertInto("incoming_upload")
    .values({ id, account, name, type, size, at: caller.now })
    .execute()

  const party = onlyParty(caller.actor)
  await caller.record("upload.begin", id, { size, ...(party && { chain: party }) })
  return { id, name, type, size, received: 0 }
}

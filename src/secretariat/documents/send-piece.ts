import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { onlyParty } from "../access/may.ts"
import { wrongFile } from "./file-kind.ts"
import { getIncoming, mayUpload, PIECE_BYTES, type Incoming } from "./incoming-upload.ts"

/**
 * Adds the next piece of a file that comes in. `at` is where it begins, in bytes; a piece that does not begin where the
 * last one ended is refused with `documents.problem_piece_out_of_place` (409), so that none is lost and none comes twice.
 */
export async function sendPiece(caller: Caller, input: { incoming: string; at: number }): Promise<Incoming> {
  const incoming = await getIncoming(caller, input.incoming)
  caller.ask(mayUpload(caller), "upload.piece")
  if (!caller.upload) throw wrongFile("documents.problem_no_file")
  const bytes = await readPiece(caller.upload)
  const received = input.at + bytes.length

  if (bytes.length === 0 || received > incoming.size) throw outOfPlace()
  const { numUpdatedRows } = await caller.db
    .updateTable("incoming_upload")
    .set({ received, at: caller.now })
    .where("id", "=", incoming.id)
    .where("received", "=", input.at)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw outOfPlace()
  await caller.db
    .insertInto("incoming_piece")
    .values({ incoming: incoming.id, starts: input.at, bytes })
    .execute()

  const party = onlyParty(caller.actor)
  await caller.record("upload.piece", incoming.id, { received, ...(party && { chain: party }) })
  return { ...incoming, received }
}

async function readPiece(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of stream) {
    size += piece.length
    if (size > PIECE_BYTES) throw problem("platform.problem_too_large", 413)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function outOfPlace() {
  return problem("documents.problem_piece_out_of_place", 409)
}

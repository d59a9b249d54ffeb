import { dropBlobs } from "../../platform/blobs.ts"
import { move } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { audiencesOf } from "../access/releases.ts"
import { chainOf, moves, type Document } from "./document.ts"
import { leaveOf, lockFacts, showDocument } from "./find-document.ts"

/** Erases a document's content: bytes, title and file names go; a tombstone with the hashes stays where it was seen. */
export async function eraseDocument(caller: Caller, input: { document: string }): Promise<Document> {
  const document = await lockFacts(caller, input.document)
  const audiences = (await audiencesOf(caller, [document.id])).get(document.id) ?? []

  const held: readonly string[] = moves.erase.from
  if (!held.includes(document.status)) throw problem("platform.problem_moved_on", 409)
  caller.ask(leaveOf(caller, document, audiences).erase, "document.erase")

  await move(caller, "document", moves.erase, document.id, { title: null })
  const versions = await caller.db
    .updateTable("document_version")
    .set({ name: null, blob: null })
    .where("document", "=", document.id)
    .returning("id")
    .execute()
  await dropBlobs(
    caller.db,
    versions.map(({ id }) => id),
  )

  await caller.record("document.erase", document.id, { versions: versions.length, ...chainOf(document) })
  return showDocument(caller, input)
}

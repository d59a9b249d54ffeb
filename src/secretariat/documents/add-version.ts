import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { audiencesOf } from "../access/releases.ts"
import { addVersionRow } from "./add-version-row.ts"
import { chainOf, MAX_VERSIONS, moves, type Document } from "./document.ts"
import { leaveOf, lockFacts, showDocument } from "./find-document.ts"
import { getStaged } from "./staged-upload.ts"

/** Adds a version; whoever sees the document sees it at once, so only who could have released it to all may. */
export async function addVersion(
  caller: Caller,
  input: { document: string; upload: string },
): Promise<Document> {
  const document = await lockFacts(caller, input.document)
  const audiences = (await audiencesOf(caller, [document.id])).get(document.id) ?? []

  const held: readonly string[] = moves.erase.from
  if (!held.includes(document.status)) throw problem("platform.problem_moved_on", 409)
  caller.ask(leaveOf(caller, document, audiences).add_version, "document.add_version")
  const staged = await getStaged(caller, input.upload)

  const number = (await lastNumber(caller, document.id)) + 1
  if (number > MAX_VERSIONS)
    throw problem("documents.problem_too_many_versions", 409, { values: { limit: MAX_VERSIONS } })
  await addVersionRow(caller, document, { staged, number })

  const sha256 = staged.sha256.toString("hex")
  await caller.record("document.add_version", document.id, { version: number, sha256, ...chainOf(document) })
  return showDocument(caller, input)
}

async function lastNumber(caller: Caller, document: string): Promise<number> {
  const { number } = await caller.db
    .selectFrom("document_version")
    .select((select) => select.fn.max("number").as("number"))
    .where("document", "=", document)
    .executeTakeFirstOrThrow()
  return number
}

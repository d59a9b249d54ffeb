import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { getFacts } from "./find-document.ts"

/** Which bytes a version is; the server sends them when this answer is given. Refuses with 410 what was erased. */
export async function downloadVersion(caller: Caller, input: { document: string; version: number }) {
  const document = await getFacts(caller, input.document)
  const version = await caller.db
    .selectFrom("document_version")
    .select(["blob", "name", "type", "size"])
    .where("document", "=", document.id)
    .where("number", "=", input.version)
    .executeTakeFirst()
  if (!version) throw notFound()
  const { blob, name, type, size } = version
  if (blob === null || name === null) throw problem("documents.problem_erased", 410)
  return { blob, name, type, size }
}

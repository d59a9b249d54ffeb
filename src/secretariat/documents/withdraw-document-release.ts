import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { withdrawRelease } from "../access/releases.ts"
import { chainOf } from "./document.ts"
import { findDocument, lockFacts } from "./find-document.ts"
import { covers } from "./reach.ts"
import type { CircleKind } from "../access/roles.ts"

/** Ends a release. What was read or copied until now cannot be called back, and the answer says so. */
export async function withdrawDocumentRelease(caller: Caller, input: { document: string; release: string }) {
  const document = await lockFacts(caller, input.document)
  const given = await caller.db
    .selectFrom("release")
    .innerJoin("circle", "circle.id", "release.circle")
    .select(["release.id", "circle.kind"])
    .where("release.id", "=", input.release)
    .where("release.subject", "=", document.id)
    .$castTo<{ id: string; kind: CircleKind }>()
    .executeTakeFirst()
  if (!given) throw notFound()

  caller.ask(given.kind !== "author" && covers(caller.actor, document, [given]), "document.withdraw_release")

  await withdrawRelease(caller, document.id, given.id)

  await caller.record("document.withdraw_release", document.id, { release: given.id, ...chainOf(document) })
  return { document: await findDocument(caller, document.id), copies: "remain" as const }
}

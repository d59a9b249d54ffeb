import { sql } from "kysely"
import { openMoves } from "../../platform/moves.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { Circle } from "../access/circle.ts"
import { audiencesOf, released, type Audience } from "../access/releases.ts"
import { addressableCircles } from "./addressable-circles.ts"
import { besideDocument } from "./beside-document.ts"
import { MAX_VERSIONS, moves, type Document, type DocumentFacts } from "./document.ts"
import { covers, mayUpload, reachOf } from "./reach.ts"

/** The one door to documents: those released, now, to a circle of the caller's. */
export function visibleDocuments(caller: Caller) {
  return caller.db
    .selectFrom("document")
    .where(released(caller, sql.ref("document.id")))
    .select(["document.id", "title", "lang", "party", "author", "status", "at"])
    .$castTo<DocumentFacts>()
}

export async function getFacts(caller: Caller, id: string): Promise<DocumentFacts> {
  const found = await visibleDocuments(caller).where("document.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** The same, with its row locked until the deed is done, so that two deeds see each other. */
export async function lockFacts(caller: Caller, id: string): Promise<DocumentFacts> {
  await getFacts(caller, id)
  await caller.db.selectFrom("document").select("id").where("id", "=", id).forUpdate().execute()
  return getFacts(caller, id)
}

export async function findDocument(caller: Caller, id: string): Promise<Document | null> {
  const found = await visibleDocuments(caller).where("document.id", "=", id).executeTakeFirst()
  if (!found) return null
  const audiences = (await audiencesOf(caller, [id])).get(id) ?? []
  const leave = leaveOf(caller, found, audiences)
  return {
    ...rowOf(caller, found, audiences),
    versions: await versionsOf(caller, id),
    releases:
      leave.release || leave.withdraw ? audiences.map((audience) => toRelease(caller, found, audience)) : [],
    addressable: leave.release ? await addressableCircles(caller, found) : [],
    beside: (await Promise.all(caller.registered(besideDocument).map((of) => of(caller, id)))).flat(),
    can: leave,
  }
}

export async function showDocument(caller: Caller, input: { document: string }): Promise<Document> {
  const found = await findDocument(caller, input.document)
  if (!found) throw notFound()
  return found
}

/** What the caller may do with it. Who cannot reach all who see it changes nothing of what they see. */
export function leaveOf(
  caller: Caller,
  document: DocumentFacts,
  audiences: readonly Audience[],
): Document["can"] {
  const { actor } = caller
  const reaches = reachOf(actor, document).kinds.size > 0
  const mine = mayUpload(actor, document) && covers(actor, document, audiences)
  const open = openMoves(moves, document.status, { erase: mine })
  return {
    add_version: open.erase,
    release: reaches && document.status === "held",
    withdraw:
      reaches && audiences.some(({ kind }) => kind !== "author" && reachOf(actor, document).kinds.has(kind)),
    erase: open.erase,
  }
}

export function rowOf(caller: Caller, document: DocumentFacts, audiences: readonly Audience[]) {
  const { id, title, lang, party, status, at } = document
  const inForce = audiences.filter(({ not_before }) => not_before <= caller.now)
  const circles = new Map(inForce.map((audience) => [audience.id, toCircle(audience)]))
  return { id, title, lang, party, status, at: at.toISOString(), visible_to: [...circles.values()] }
}

function toRelease(caller: Caller, document: DocumentFacts, audience: Audience) {
  const { release, not_before, until, kind } = audience
  return {
    release,
    circle: toCircle(audience),
    not_before: not_before.toISOString(),
    until: until?.toISOString() ?? null,
    can: { withdraw: kind !== "author" && covers(caller.actor, document, [audience]) },
  }
}

function toCircle({ id, kind, party, class: participants, label }: Audience): Circle {
  return { id, kind, party, class: participants, label }
}

async function versionsOf(caller: Caller, document: string): Promise<Document["versions"]> {
  const versions = await caller.db
    .selectFrom("document_version")
    .select(["number", "name", "type", "size", "sha256", "at"])
    .where("document", "=", document)
    .orderBy("number", "desc")
    .limit(MAX_VERSIONS)
    .execute()
  return versions.map((version) => ({
    ...version,
    sha256: version.sha256.toString("hex"),
    at: version.at.toISOString(),
  }))
}

import type { Actor, Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { audiencesOf } from "../access/releases.ts"
import { MAX_VERSIONS, type DocumentFacts } from "../documents/document.ts"
import { visibleDocuments } from "../documents/find-document.ts"
import { documentPath } from "../documents/pages/paths.ts"
import { discussionPath } from "./pages/paths.ts"
import { nationalPlace, speaksWithin, type Place, type Side, type ThreadHost } from "./place.ts"

/**
 * A State's people talk about a document of theirs among themselves; once it is released to the secretariat, the two
 * may ask and answer about it.
 */
export const documentHost: ThreadHost = {
  thing: "document",
  async find(caller, subject) {
    const document = await visibleDocuments(caller).where("document.id", "=", subject).executeTakeFirst()
    if (!document) return null
    return {
      title: { key: "threads.of_document", values: { title: document.title ?? "" } },
      path: () => documentPath({ document: document.id }),
      newest: new Map([["", await newestOf(caller, document.id)]]),
      places: await placesOf(caller, document),
    }
  },
}

async function newestOf(caller: Caller, document: string): Promise<number> {
  const newest = await caller.db
    .selectFrom("document_version")
    .select("number")
    .where("document", "=", document)
    .orderBy("number", "desc")
    .limit(MAX_VERSIONS)
    .executeTakeFirstOrThrow()
  return newest.number
}

async function placesOf(caller: Caller, { id, party }: DocumentFacts): Promise<Place[]> {
  if (party === null) return []
  const { actor } = caller
  const audiences = (await audiencesOf(caller, [id])).get(id) ?? []
  const officers = audiences.some(
    ({ kind, not_before }) => kind === "secretariat" && not_before <= caller.now,
  )
  const own = actor.grants.some((grant) => grant.party === party)
  const sides = sidesOf(actor, party)
  return [
    ...(own ? [nationalPlace(actor, party)] : []),
    ...(officers && (own || sides.length > 0) ? [withSecretariat(party, sides)] : []),
  ]
}

function withSecretariat(party: string, sides: readonly Side[]): Place {
  return {
    name: "secretariat",
    title: "threads.place_secretariat",
    circles: [{ kind: "national", party }, { kind: "secretariat" }],
    cleared: true,
    answerer: party,
    sides,
  }
}

function sidesOf(actor: Actor, party: string): Side[] {
  const asking: Side = {
    party: null,
    kinds: ["clarification", "suggestion"],
    clears: true,
    confer: [{ kind: "secretariat" }],
  }
  const answering: Side = {
    party,
    kinds: ["comment"],
    clears: may(actor, "state.clear", { party }),
    confer: [{ kind: "national", party }],
  }
  return [...(may(actor, "board.see") ? [asking] : []), ...(speaksWithin(actor, party) ? [answering] : [])]
}

/** The way from a document to what is said of it. */
export async function besideThreads(caller: Caller, document: string) {
  const hosted = await documentHost.find(caller, document)
  const path = discussionPath({ thing: "document", subject: document })
  return hosted && hosted.places.length > 0 ? [{ key: "threads.discussion_link", path }] : []
}

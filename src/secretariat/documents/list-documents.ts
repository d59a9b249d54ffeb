import { sql } from "kysely"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { audiencesOf } from "../access/releases.ts"
import { rowOf, visibleDocuments } from "./find-document.ts"
import { uploadParties } from "./reach.ts"

/** Documents on one page of the list; the cursor leads on. */
export const LIST_LENGTH = 50

type Listing = { party?: string | undefined; text?: string | undefined; after?: string | undefined }

/** The newest first. A cursor that the caller cannot see leads nowhere. */
export async function listDocuments(caller: Caller, input: Listing) {
  let query = visibleDocuments(caller)
  if (input.party) query = query.where("party", "=", input.party)
  if (input.text) query = query.where("title", "ilike", `%${input.text.replaceAll(/[\\%_]/g, "\\$&")}%`)
  if (input.after) {
    const last = visibleDocuments(caller)
      .where("document.id", "=", input.after)
      .clearSelect()
      .select(["at", "id"])
    query = query.where(sql<boolean>`(document.at, document.id) < (${last})`)
  }
  const found = await query
    .orderBy("at", "desc")
    .orderBy("document.id", "desc")
    .limit(LIST_LENGTH + 1)
    .execute()

  const shown = found.slice(0, LIST_LENGTH)
  const audiences = await audiencesOf(
    caller,
    shown.map(({ id }) => id),
  )
  return {
    documents: shown.map((document) => rowOf(caller, document, audiences.get(document.id) ?? [])),
    next: found.length > LIST_LENGTH ? (shown.at(-1)?.id ?? null) : null,
    can: { create: uploadParties(caller.actor).length > 0 },
  }
}

/** For whom the caller may keep a document: when two fit, the form asks. */
export async function listCapacities(caller: Caller) {
  if (!caller.actor.account) throw problem("platform.problem_sign_in", 401)
  return { parties: uploadParties(caller.actor) }
}

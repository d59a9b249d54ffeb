import { createHash } from "node:crypto"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { onlyParty } from "../access/may.ts"
import { findDisputes, MAX_DISPUTES, mayDispute } from "./find-dispute.ts"
import type { Dispute } from "./provision.ts"
import { editionAt } from "./versions.ts"

type Noted = { ref: string; text: string; source: string }

/** Leaves a note that somebody reads a level otherwise. Everybody sees it, and nobody whose it is. */
export async function disputeLevel(caller: Caller, input: Noted): Promise<Dispute> {
  const { byRef } = await editionAt(caller)
  if (!byRef.has(input.ref)) throw notFound()

  caller.ask(mayDispute(caller.actor), "level.dispute")

  if ((await findDisputes(caller, [input.ref])).length >= MAX_DISPUTES) {
    throw problem("instruments.problem_too_many_disputes", 422, { values: { limit: MAX_DISPUTES } })
  }
  const id = caller.newId()
  const { ref, text, source } = input
  const hash = createHash("sha256").update(`${ref}\0${text}\0${source}`).digest()
  const own = { by: caller.actor.account, at: caller.now }
  await caller.db
    .insertInto("level_dispute")
    .values({ id, ref, text, source, hash, ...own })
    .execute()

  const party = onlyParty(caller.actor)
  await caller.record("level.dispute", id, { ref, ...(party && { chain: party }) })
  return { id, ref, text, source, at: caller.now.toISOString(), can: { withdraw: true } }
}

import type { Caller } from "../../platform/room.ts"
import { visibleNegotiations } from "./find-negotiation.ts"

/** A text goes through so many bodies at most before its lineage is read no further. */
const MAX_BODIES = 20

/** The negotiation that carries this one on, as far as the caller sees it. */
export async function findContinuation(caller: Caller, negotiation: string): Promise<string | null> {
  const found = await visibleNegotiations(caller)
    .where("negotiation.continues", "=", negotiation)
    .orderBy("negotiation.at", "desc")
    .orderBy("negotiation.id", "desc")
    .limit(1)
    .executeTakeFirst()
  return found?.id ?? null
}

/** For higher rooms: where a text is now that was begun in this negotiation, after all bodies that carried it on. */
export async function latestInLineage(caller: Caller, negotiation: string): Promise<string> {
  let latest = negotiation
  for (let bodies = 0; bodies < MAX_BODIES; bodies++) {
    const next = await findContinuation(caller, latest)
    if (!next) break
    latest = next
  }
  return latest
}

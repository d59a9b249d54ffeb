import { keyId } from "../../platform/packages/keys.ts"
import { notFound } from "../../platform/problem.ts"
import type { Actor, Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { MAX_TRUSTS, type Installations } from "./trust.ts"

/** Whoever runs the installation or the secretariat keeps the list: keys arrive there by note verbale. */
export function mayTrust(actor: Actor): boolean {
  return may(actor, "installation.trust")
}

/** Whose files are taken here, and what others must know of this installation to take its own. */
export async function listTrusts(caller: Caller): Promise<Installations> {
  if (!mayTrust(caller.actor)) throw notFound()
  const rows = await caller.db
    .selectFrom("installation_trust")
    .select(["id", "installation", "fingerprint", "party", "at"])
    .where("status", "=", "trusted")
    .orderBy("party")
    .orderBy("id")
    .limit(MAX_TRUSTS)
    .execute()
  const { key, placement } = caller.house
  return {
    own: { installation: key.id, key: key.key, fingerprint: keyId(key.key), party: placement },
    trusted: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
  }
}

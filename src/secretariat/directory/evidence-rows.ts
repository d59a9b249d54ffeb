import type { Caller } from "../../platform/room.ts"
import type { Evidence } from "./treaty-status/evidence.ts"

/** What reports of many years say of one State; the newest are shown. */
export const MAX_EVIDENCE = 500

/**
 * Keeps what a published paper says of States as evidence; what is known already is kept once. The calling deed has
 * asked leave and leaves the record. Gives how many rows were new.
 */
export async function keepEvidence(caller: Caller, rows: readonly Evidence[]): Promise<number> {
  if (rows.length === 0) return 0
  const known = { by: caller.actor.account, at: caller.now }
  const kept = await caller.db
    .insertInto("party_evidence")
    .values(rows.map((row) => ({ id: caller.newId(), ...row, ...known })))
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute()
  return kept.length
}

/** The evidence about one State, the newest first. It comes from published papers and is open to everyone. */
export async function evidenceOf(caller: Caller, state: string): Promise<Evidence[]> {
  return caller.db
    .selectFrom("party_evidence")
    .select(["state", "instrument", "says", "date", "source", "confidence"])
    .where("state", "=", state)
    .orderBy("date", "desc")
    .orderBy("id")
    .limit(MAX_EVIDENCE)
    .$castTo<Evidence>()
    .execute()
}

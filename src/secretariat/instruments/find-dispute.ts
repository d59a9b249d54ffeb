import type { Actor, Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import type { Dispute } from "./provision.ts"

/** Notes on one provision: more would hide the level that they speak of. */
export const MAX_DISPUTES = 20

/** Whoever acts for somebody here, for a State or for the secretariat, may say that she reads a level otherwise. */
export function mayDispute(actor: Actor): boolean {
  return actor.grants.some(({ role }) => role !== "observer")
}

/** The open notes on these provisions, oldest first: at most MAX_DISPUTES for each stand. */
export async function findDisputes(caller: Caller, refs: readonly string[]): Promise<Dispute[]> {
  const rows = await caller.db
    .selectFrom("level_dispute")
    .select(["id", "ref", "text", "source", "at", "by"])
    .where("ref", "in", refs.length > 0 ? [...refs] : [""])
    .where("status", "=", "open")
    .orderBy("at")
    .orderBy("id")
    .limit(MAX_DISPUTES * Math.max(refs.length, 1))
    .execute()
  return rows.map(({ by, ...row }) => ({
    ...row,
    at: row.at.toISOString(),
    can: { withdraw: mayWithdraw(caller.actor, by) },
  }))
}

/** Its author, and the secretariat when a note does not belong there. */
export function mayWithdraw(actor: Actor, by: string | null): boolean {
  return (by !== null && actor.account === by) || may(actor, "pack.correct")
}

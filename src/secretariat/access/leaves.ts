import type { Caller, Database, Grant } from "../../platform/room.ts"
import { isRole, roles, type Role } from "./roles.ts"

/** What somebody may do, and for whom, at this moment. */
export async function leavesOf(db: Database, account: string): Promise<Grant[]> {
  const held = await db
    .selectFrom("leave")
    .select(["id", "role", "party", "matter", "institution"])
    .where("account", "=", account)
    .where("status", "=", "held")
    .orderBy("id")
    .execute()
  return held.map((leave) => ({ ...leave, verbs: isRole(leave.role) ? roles[leave.role].verbs : [] }))
}

export type LeaveTerms = {
  readonly account: string
  readonly role: Role
  readonly party?: string | null
  readonly matter?: string | null
  readonly institution?: string | null
  readonly deputy?: boolean
}

/** Gives leave. A second focal point for the same State and review is refused by the table itself. */
export async function giveLeave(caller: Caller, terms: LeaveTerms): Promise<string> {
  const id = caller.newId()
  const row = { id, ...terms, since: caller.now, given_by: caller.actor.account }
  await caller.db.insertInto("leave").values(row).execute()
  return id
}

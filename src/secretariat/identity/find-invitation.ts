import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { mayGive } from "../access/may.ts"
import { isRole } from "../access/roles.ts"
import { moves, type Invitation } from "./invitation.ts"

/** Open invitations and those of the last months; older ones are read in the record. */
export const MAX_INVITATIONS = 500

const columns = ["id", "name", "address", "lang", "role", "party", "status", "until"] as const

/** Invitations to roles that the caller could give herself: to anyone else they do not exist. */
async function visibleInvitations(caller: Caller, id?: string): Promise<Invitation[]> {
  let query = caller.db.selectFrom("invitation").select(columns).orderBy("at", "desc").orderBy("id")
  if (id) query = query.where("id", "=", id)
  const rows = await query.limit(MAX_INVITATIONS).execute()
  return rows
    .filter(({ role, party }) => isRole(role) && mayGive(caller.actor, role, { party }))
    .map((row) => toInvitation(caller, row as typeof row & Pick<Invitation, "role" | "lang" | "status">))
}

type Row = Omit<Invitation, "until" | "lapsed" | "can"> & { until: Date }

function toInvitation(caller: Caller, row: Row): Invitation {
  const lapsed = row.status === "open" && row.until <= caller.now
  const from: readonly string[] = moves.withdraw.from
  return { ...row, until: row.until.toISOString(), lapsed, can: { withdraw: from.includes(row.status) } }
}

export async function findInvitation(caller: Caller, id: string): Promise<Invitation> {
  const [found] = await visibleInvitations(caller, id)
  if (!found) throw notFound()
  return found
}

export async function listInvitations(caller: Caller): Promise<{ invitations: Invitation[] }> {
  return { invitations: await visibleInvitations(caller) }
}

import { move } from "../../platform/moves.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { moves } from "./grants.ts"
import { mayGive } from "./may.ts"
import { isRole } from "./roles.ts"

/** Who may give a role may end it; to anyone else the grant does not exist. */
export async function endGrant(caller: Caller, input: { grant: string }) {
  const grant = await caller.db
    .selectFrom("role_grant")
    .select(["id", "role", "party", "matter"])
    .where("id", "=", input.grant)
    .executeTakeFirst()
  if (!grant || !isRole(grant.role) || !mayGive(caller.actor, grant.role, grant)) throw notFound()

  caller.ask(true, "grant.end")

  await move(caller, "role_grant", moves.end, grant.id, { ended: caller.now })

  await caller.record("grant.end", grant.id, { role: grant.role, ...(grant.party && { chain: grant.party }) })
  return { grant: grant.id, ended: true }
}

import type { Moves } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { Role } from "./roles.ts"

export type GrantTerms = {
  readonly account: string
  readonly role: Role
  readonly party?: string | null
  readonly matter?: string | null
  readonly institution?: string | null
  readonly deputy?: boolean
}

/** Gives a role. A second focal point for the same State and review is refused, by the table itself (facts 1.5). */
export async function giveGrant(caller: Caller, terms: GrantTerms): Promise<string> {
  const id = caller.newId()
  const row = { id, ...terms, since: caller.now, given_by: caller.actor.account }
  const given = await caller.db
    .insertInto("role_grant")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!given) throw problem("access.problem_focal_point_taken", 409)
  return id
}

/** The life of a grant: it is held until somebody who may give it ends it. */
export const moves = {
  end: { from: ["held"], to: "ended" },
} as const satisfies Moves<"held" | "ended">

import { sql } from "kysely"
import { move } from "../../../platform/moves.ts"
import type { Caller } from "../../../platform/room.ts"
import { moves as grantMoves } from "../../../secretariat/access/grants.ts"
import { moves as invitationMoves } from "../../../secretariat/identity/invitation.ts"
import { MAX_PEOPLE, nominationMoves } from "./nomination.ts"

type Held = { readonly id: string; readonly invitation: string }
type Where = { readonly id: string }

/**
 * Somebody leaves a review: her role in it ends, an invitation not yet used is taken back, title and telephone go. Her
 * State keeps its access through its mission.
 */
export async function endNominationRow(
  caller: Caller,
  review: Where,
  { id, invitation }: Held,
): Promise<void> {
  const also = { ended: caller.now, title: null, phone: null }
  await move(caller, "nomination", nominationMoves.end, id, also)
  const invited = await caller.db
    .selectFrom("invitation")
    .select(["id", "address", "role", "party", "status"])
    .where("id", "=", invitation)
    .executeTakeFirstOrThrow()
  if (invited.status === "open") await move(caller, "invitation", invitationMoves.withdraw, invited.id)
  const grants = await caller.db
    .selectFrom("role_grant")
    .innerJoin("account", "account.id", "role_grant.account")
    .select("role_grant.id")
    .where(sql`lower(account.address)`, "=", invited.address.toLowerCase())
    .where("role_grant.role", "=", invited.role)
    .where("role_grant.party", "=", invited.party)
    .where("role_grant.matter", "=", review.id)
    .where("role_grant.status", "=", "held")
    .execute()
  for (const grant of grants)
    await move(caller, "role_grant", grantMoves.end, grant.id, { ended: caller.now })
}

/** A State reviews no more: all whom it had named leave. */
export async function endPeopleOf(caller: Caller, review: Where, party: string): Promise<void> {
  const held = await caller.db
    .selectFrom("nomination")
    .select(["id", "invitation"])
    .where("review", "=", review.id)
    .where("party", "=", party)
    .where("status", "in", [...nominationMoves.end.from])
    .limit(MAX_PEOPLE)
    .execute()
  for (const one of held) await endNominationRow(caller, review, one)
}

import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { mayGive } from "../../../secretariat/access/may.ts"
import { isRole } from "../../../secretariat/access/roles.ts"
import { lockReview, requireUnderWay } from "../find-review.ts"
import { chainOf } from "../review.ts"
import { endNominationRow } from "./end-people.ts"
import { listPeople } from "./list-people.ts"
import type { People } from "./nomination.ts"

/** Somebody leaves a review and nobody follows her yet; her State's mission keeps its access. */
export async function endNomination(
  caller: Caller,
  input: { review: string; nomination: string },
): Promise<People> {
  const review = await lockReview(caller, input.review)
  const found = await caller.db
    .selectFrom("nomination")
    .select(["id", "invitation", "party", "role"])
    .where("id", "=", input.nomination)
    .where("review", "=", review.id)
    .executeTakeFirst()
  if (!found || !isRole(found.role)) throw notFound()

  caller.ask(mayGive(caller.actor, found.role, { party: found.party }), "nomination.end")
  requireUnderWay(review)

  await endNominationRow(caller, review, found)

  await caller.record("nomination.end", found.id, { party: found.party, ...chainOf(review) })
  return listPeople(caller, input)
}

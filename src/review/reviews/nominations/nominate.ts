import type { z } from "zod"
import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { mayGive } from "../../../secretariat/access/may.ts"
import { invite } from "../../../secretariat/identity/invite.ts"
import { lockReview, requireUnderWay, standingIn } from "../find-review.ts"
import { happened } from "../happen.ts"
import { chainOf, type ReviewFacts } from "../review.ts"
import { endNominationRow } from "./end-people.ts"
import { listPeople } from "./list-people.ts"
import type { Nominated, People } from "./nomination.ts"
import { noteOf } from "./note-of.ts"

/**
 * Enters what a note verbale says of one person: she is invited to her role in this review and in no other. There is
 * exactly one focal point for a State and a review at a time (facts 1.5), so a new one names whom she follows.
 */
export async function nominate(caller: Caller, input: z.output<typeof Nominated>): Promise<People> {
  const review = await lockReview(caller, input.review)
  const { parties } = await standingIn(caller, review)
  const { party, role, deputy = false, name, address, lang } = input

  caller.ask(parties.includes(party) && mayGive(caller.actor, role, { party }), "nomination.make")
  requireUnderWay(review)
  if (deputy && role !== "focal_point") throw refuse("deputy")
  const note = await noteOf(caller, { ...input, review })
  if (input.follows !== undefined) await follow(caller, review, { id: input.follows, party })
  if (role === "focal_point" && !deputy) await requireNoOther(caller, review, party)

  const { id: invitation } = await invite(caller, {
    name,
    address,
    lang,
    role,
    party,
    deputy,
    matter: review.id,
  })
  const id = caller.newId()
  const { title = null, phone = null, follows = null } = input
  await caller.db
    .insertInto("nomination")
    .values({
      id,
      review: review.id,
      party,
      role,
      deputy,
      invitation,
      note,
      title,
      phone,
      follows,
      status: "held",
      since: caller.now,
      by_account: caller.actor.account,
    })
    .execute()
  if (role !== "observer" && !deputy)
    await happened(caller, review, { act: role === "expert" ? "expert_named" : "focal_point_named", party })

  await caller.record("nomination.make", id, { role, party, note, ...chainOf(review) })
  return listPeople(caller, input)
}

type Leaving = { readonly id: string; readonly party: string }

/** Who leaves is one of the same State's. */
async function follow(caller: Caller, review: ReviewFacts, { id, party }: Leaving): Promise<void> {
  const leaving = await caller.db
    .selectFrom("nomination")
    .select(["id", "invitation"])
    .where("id", "=", id)
    .where("review", "=", review.id)
    .where("party", "=", party)
    .executeTakeFirst()
  if (!leaving) throw refuse("follows")
  await endNominationRow(caller, review, leaving)
}

async function requireNoOther(caller: Caller, review: ReviewFacts, party: string): Promise<void> {
  const other = await caller.db
    .selectFrom("nomination")
    .select("id")
    .where("review", "=", review.id)
    .where("party", "=", party)
    .where("role", "=", "focal_point")
    .where("deputy", "=", false)
    .where("status", "=", "held")
    .executeTakeFirst()
  if (other)
    throw problem(
      "reviews.problem_focal_point_there",
      409,
      fieldsOf("follows", "reviews.problem_focal_point_there"),
    )
}

function refuse(field: "deputy" | "follows") {
  const code = `reviews.problem_nomination_${field}`
  return problem(code, 422, fieldsOf(field, code))
}

function fieldsOf(field: string, code: string) {
  return { fields: { [field]: { code } } }
}

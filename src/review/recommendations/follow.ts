import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../../secretariat/access/circle.ts"
import { release } from "../../secretariat/access/releases.ts"
import type { recommendations } from "./contract.ts"
import { getRecommendation } from "./find-recommendation.ts"
import { FOLLOW_UP, followsFor } from "./follow-up.ts"
import { MAX_STEPS } from "./recommendation.ts"

type Following = Input<typeof recommendations.follow>

/**
 * Adds what a State says of a recommendation: where it stands, and the sentence or the link that says so. It is the
 * State's own; others see it when the State releases it.
 */
export async function follow(caller: Caller, input: Following) {
  const { id: recommendation } = await getRecommendation(caller, input.recommendation)
  const parties = followsFor(caller.actor)
  const party = input.party ?? (parties.length === 1 ? parties[0] : undefined)

  caller.ask(parties.length > 0 && (party === undefined || parties.includes(party)), "follow_up.add")
  if (party === undefined) throw refuse("recommendations.field_party", "party")
  if (input.said === undefined && input.link === undefined)
    throw refuse("recommendations.field_said_or_link", "said")

  const followUp = await ensureFollowUp(caller, { recommendation, party })
  const number = await nextNumber(caller, followUp)
  const { status, said = null, lang, link = null, lead = null, assistance = null } = input
  await caller.db
    .insertInto("follow_up_step")
    .values({
      follow_up: followUp,
      number,
      status,
      said,
      lang,
      link,
      lead,
      assistance,
      by: caller.actor.account,
      at: caller.now,
    })
    .execute()

  await caller.record("follow_up.add", followUp, { number, status, chain: party })
  return { recommendation, follow_up: followUp }
}

/** One for a State and a recommendation, seen by that State alone. */
export async function ensureFollowUp(
  caller: Caller,
  key: { readonly recommendation: string; readonly party: string },
): Promise<string> {
  const id = caller.newId()
  const made = await caller.db
    .insertInto("follow_up")
    .values({ id, ...key, at: caller.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (made) {
    const circle = await ensureCircle(caller.db, { kind: "national", party: key.party }, caller.newId)
    await release(caller, { kind: FOLLOW_UP, id }, circle, { on_behalf_of: key.party })
    return id
  }
  const found = await caller.db
    .selectFrom("follow_up")
    .select("id")
    .where("recommendation", "=", key.recommendation)
    .where("party", "=", key.party)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return found.id
}

async function nextNumber({ db }: Caller, followUp: string): Promise<number> {
  const { last } = await db
    .selectFrom("follow_up_step")
    .select((of) => of.fn.max("number").as("last"))
    .where("follow_up", "=", followUp)
    .executeTakeFirstOrThrow()
  const number = (last ?? 0) + 1
  if (number > MAX_STEPS)
    throw problem("recommendations.problem_too_many", 409, { values: { limit: MAX_STEPS } })
  return number
}

function refuse(code: string, field: string) {
  return problem(code, 422, { fields: { [field]: { code } } })
}

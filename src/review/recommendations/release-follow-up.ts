import type { Input } from "../../platform/contract.ts"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import { audiencesOf, release, withdrawRelease } from "../../secretariat/access/releases.ts"
import { addressableCircles } from "../../secretariat/documents/addressable-circles.ts"
import type { recommendations } from "./contract.ts"
import { FOLLOW_UP, lockFollowUp, type FollowUpFacts } from "./follow-up.ts"

const NOBODY = "00000000-0000-0000-0000-000000000000"

/** It is the State's: no author has more say than who speaks for the State. */
export const heldBy = ({ party }: Pick<FollowUpFacts, "party">) => ({ party, author: NOBODY })

export const releases = (
  { actor }: Pick<Caller, "actor">,
  { party }: Pick<FollowUpFacts, "party">,
): boolean => actor.grants.some((grant) => grant.party === party && grant.verbs.includes("state.clear"))

/**
 * The State's own act: lets a circle see what it has said up to now. What it says later is its own again, until it
 * releases once more.
 */
export async function releaseFollowUp(caller: Caller, input: Input<typeof recommendations.release>) {
  const followUp = await lockFollowUp(caller, input.follow_up)

  caller.ask(releases(caller, followUp), "follow_up.release")
  const [circle] = await addressableCircles(caller, heldBy(followUp), input.circle)
  if (!circle) {
    const code = "recommendations.field_circle"
    throw problem(code, 422, { fields: { circle: { code } } })
  }

  const there = (await audiencesOf(caller, [followUp.id])).get(followUp.id) ?? []
  if (!there.some(({ id }) => id === circle.id))
    await release(caller, { kind: FOLLOW_UP, id: followUp.id }, circle.id, { on_behalf_of: followUp.party })
  const upTo = caller.db
    .selectFrom("follow_up_step")
    .select((of) => of.fn.max("number").as("number"))
    .where("follow_up", "=", followUp.id)
  await caller.db.updateTable("follow_up").set({ released: upTo }).where("id", "=", followUp.id).execute()

  await caller.record("follow_up.release", followUp.id, { circle: circle.id, chain: followUp.party })
  return { follow_up: followUp.id }
}

/** Ends a release. What was read until now cannot be called back, and the page says so. */
export async function withdrawFollowUpRelease(
  caller: Caller,
  input: Input<typeof recommendations.withdrawRelease>,
) {
  const followUp = await lockFollowUp(caller, input.follow_up)
  const there = (await audiencesOf(caller, [followUp.id])).get(followUp.id) ?? []
  const given = there.find((one) => one.release === input.release)
  if (!given && !may(caller.actor, "state.clear", { party: followUp.party })) throw notFound()

  const own = given?.kind === "national" && given.party === followUp.party
  caller.ask(releases(caller, followUp) && !own, "follow_up.withdraw_release")
  await withdrawRelease(caller, followUp.id, input.release)

  await caller.record("follow_up.withdraw_release", followUp.id, { chain: followUp.party })
  return { follow_up: followUp.id }
}

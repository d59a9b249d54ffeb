import type { House } from "../../src/platform/house.ts"
import type { Caller } from "../../src/platform/room.ts"
import { keepReview } from "../../src/review/reviews/keep-review.ts"
import { pinProcedure } from "../../src/review/reviews/procedure/versions.ts"
import { pinPack } from "../../src/secretariat/instruments/pin-pack.ts"
import { idFrom } from "./id-from.ts"
import { newCircles } from "./new-circles.ts"
import type { World } from "./world.ts"

/** A review as the reference knows it: its State first, then those that review it. */
export type Review = { readonly id: string; readonly parties: readonly string[] }

/**
 * One review of the first State by the next two, in the second matter, so that roles for that matter are roles in it.
 * In a world that is no rehearsal its States are none of the directory's, so it is kept and not entered by the door.
 */
export async function keepReviewOfWorld(world: World, house: House): Promise<World> {
  const [state = "", ...others] = world.parties
  const parties = [state, ...others.slice(0, 2)]
  const id = world.matters[1]!
  await house.db.transaction().execute(async (db) => {
    let count = 0
    const newId = () => (count++ === 0 ? id : idFrom(`review ${count}`))
    const caller = {
      db,
      now: world.now,
      newId,
      actor: { account: null },
      house: house.facts,
      record: async () => {},
    }
    const standing = caller as unknown as Caller
    const { id: procedure } = await pinProcedure(standing, "untoc-9-1")
    await keepReview(standing, {
      mechanism: "untoc-9-1",
      procedure,
      pack: (await pinPack(standing)).id,
      draw: null,
      state,
      phase: 1,
      cluster: "crim",
      start_group: null,
      instruments: ["UNTOC"],
      reviewers: parties.slice(1).map((party, index) => ({ party, place: index + 1, only_for: null })),
      started: world.now,
    })
  })
  // Circles that were drawn for this matter now consist of the review's own parties.
  const members = await house.db.selectFrom("circle_party").selectAll().execute()
  const held = world.circles.map((circle) => {
    const parties = members.filter((one) => one.circle === circle.id).map(({ party }) => party)
    return circle.listed === null || circle.matter !== id ? circle : { ...circle, listed: parties }
  })
  const circles = [...held, ...(await newCircles(world, house))]
  return { ...world, circles, reviews: [{ id, parties }] }
}

import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { reviews } from "../../../src/review/reviews/contract.ts"
import type { Role } from "../../../src/secretariat/access/roles.ts"
import { sorted, type Rule, type Scene } from "./rule.ts"
import { heldBy, leaves, type Verdict } from "./standing.ts"

type Reviews = typeof reviews
type RuleOf<K extends keyof Reviews> = Rule<Asked<Reviews[K]>, Output<Reviews[K]>>

/** Who works for a State in a review once she is named for it. */
const named: readonly Role[] = ["focal_point", "expert", "approver", "validator", "observer", "mission"]
/** Who keeps her State's access whoever is named. */
const standing: readonly Role[] = ["focal_point", "mission"]

/** A review is its parties' and the secretariat's, and nobody else's. */
export function seesReview({ world, who }: Scene, id: string): boolean {
  const review = world.reviews.find((one) => one.id === id)
  if (!review) return false
  return heldBy(world, who).some(({ role, party, matter }) => {
    if (role === "officer") return true
    if (party === null || !review.parties.includes(party)) return false
    return standing.includes(role) || (matter === id && named.includes(role))
  })
}

const list: RuleOf<"list"> = {
  mayDo: () => "allowed",
  shows: {
    expected: (scene) =>
      sorted(scene.world.reviews.map(({ id }) => id).filter((id) => seesReview(scene, id))),
    found: ({ reviews: listed }) => sorted(listed.map(({ id }) => id)),
  },
}

const look = {
  mayDo: (scene: Scene, { review }: { review: string }): Verdict =>
    seesReview(scene, review) ? "allowed" : "hidden",
}

/** The secretariat's to do; here everybody else tries, and the secretariat with what does not exist. */
const work = {
  mayDo: (scene: Scene, { review }: { review: string }): Verdict =>
    seesReview(scene, review) ? "refused" : "hidden",
}

/** The mechanism that is asked for here does not exist, which only who may enter a review learns. */
const enter: RuleOf<"enter"> = {
  mayDo: ({ world, who }) => (leaves(world, who, "review.keep").length > 0 ? "hidden" : "refused"),
}

const open = { mayDo: (): Verdict => "allowed" }

export const reviewRules = {
  list,
  show: look,
  enter,
  close: work,
  /** How a mechanism works is everybody's to read. */
  listProcedures: open,
  showProcedure: open,
} satisfies { [K in keyof Reviews]: RuleOf<K> }

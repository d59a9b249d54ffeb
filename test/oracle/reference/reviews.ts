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

type OfReview = { review: string }
const look = {
  mayDo: (scene: Scene, { review }: OfReview): Verdict => (seesReview(scene, review) ? "allowed" : "hidden"),
}

/** The secretariat's to do; here everybody else tries, and the secretariat with what does not exist. */
const work = {
  mayDo: (scene: Scene, { review }: OfReview): Verdict => (seesReview(scene, review) ? "refused" : "hidden"),
}

/** Nobody of this id was named in any review. */
const absent = { mayDo: (): Verdict => "hidden" }

/** A name comes with its note verbale, and here it comes without: whoever may name somebody is refused for that. */
const nominate = work

/** The mechanism that is asked for here does not exist, which only who may enter a review or freeze a draw learns. */
const ofNoMechanism = {
  mayDo: ({ world, who }: Scene): Verdict =>
    leaves(world, who, "review.keep").length > 0 ? "hidden" : "refused",
}

const open = { mayDo: (): Verdict => "allowed" }

/** Corrections of packs are the secretariat's; nobody here gives a value that the rule could have. */
const correct = { mayDo: (): Verdict => "refused" }

export const reviewRules = {
  list,
  show: look,
  /** Numbers of one review are below every floor. */
  showTotals: open,
  enter: ofNoMechanism,
  close: work,
  cease: work,
  listPeople: look,
  nominate,
  endNomination: absent,
  showLetters: look,
  /** The secretariat's notes verbales. */
  keepLetter: work,
  showCourse: look,
  recordEvent: work,
  strikeEvent: work,
  pause: work,
  resume: work,
  extend: work,
  agreeTerms: work,
  /** Draws are public; there is none in this world. */
  listDraws: open,
  showDraw: absent,
  showTranscript: absent,
  freezeDraw: ofNoMechanism,
  drawLots: absent,
  withdrawDraw: absent,
  redrawPlace: absent,
  openPhase: absent,
  /** How a mechanism works is everybody's to read. */
  listProcedures: open,
  showProcedure: open,
  previewRule: correct,
  correctRule: correct,
} satisfies { [K in keyof Reviews]: RuleOf<K> }

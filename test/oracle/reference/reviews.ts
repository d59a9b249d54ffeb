import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { reviews } from "../../../src/review/reviews/contract.ts"
import type { Role } from "../../../src/secretariat/access/roles.ts"
import { mayGive } from "./people.ts"
import { sorted, type Rule, type Scene } from "./rule.ts"
import { belongs, heldBy, leaves, type Verdict } from "./standing.ts"

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

function keeper({ world, who }: Scene): boolean {
  return leaves(world, who, "review.keep").length > 0
}

/** Who clears for a State in this review: her role is for it, or for all. */
function clearsFor({ world, who }: Scene, { review, party }: { review: string; party: string }): boolean {
  const held = leaves(world, who, "state.clear").filter(({ matter }) => matter === null || matter === review)
  return held.some((grant) => grant.party === party)
}

const partiesOf = ({ world }: Scene, review: string) =>
  world.reviews.find(({ id }) => id === review)?.parties ?? []

/** What is done with a review that one sees, by whom the rule lets. */
function doing<I extends OfReview>(rule: (scene: Scene, input: I) => boolean) {
  return {
    mayDo: (scene: Scene, input: I): Verdict => {
      if (!seesReview(scene, input.review)) return "hidden"
      return rule(scene, input) ? "allowed" : "refused"
    },
  }
}

/** The secretariat's to do. */
const work = doing(keeper)

/** More time is the parties' to agree, and the secretariat records it. */
const extend = doing((scene, { review }: OfReview) => {
  return keeper(scene) || partiesOf(scene, review).some((party) => clearsFor(scene, { review, party }))
})

/** An entry of a review's course that does not exist: only who may change it learns that. */
const absentEntry = {
  mayDo: (scene: Scene, { review }: OfReview): Verdict =>
    seesReview(scene, review) && !keeper(scene) ? "refused" : "hidden",
}

/** A name comes with its note verbale, and here it comes without: whoever may name somebody is refused for that. */
const nominate = doing(() => false)

/** Who named somebody ends it: her State's mission or focal point, within what each may give, and the secretariat. */
const endNomination: RuleOf<"endNomination"> = {
  mayDo: (scene, { review, nomination }) => {
    const found = scene.world.furnished.nominations.find(({ id }) => id === nomination)
    if (!found || !seesReview(scene, review)) return "hidden"
    return mayGive(scene, found) && found.held ? "allowed" : "refused"
  },
}

/** Everybody of the review reads who works in it; who has left has no name any more. */
const listPeople: RuleOf<"listPeople"> = {
  ...look,
  shows: {
    expected: ({ world }) => sorted(world.furnished.nominations.map(({ id, held }) => `${id} ${held}`)),
    found: ({ people }) => sorted(people.map(({ id, name }) => `${id} ${name !== null}`)),
  },
}

/** The secretariat reads its notes verbales, a State's own people what they hand over among themselves. */
const showLetters: RuleOf<"showLetters"> = {
  ...look,
  shows: {
    expected: (scene) => {
      const national = scene.world.circles.filter(({ kind }) => kind === "national")
      const ofState = (party: string) =>
        national.some((circle) => circle.party === party && belongs(scene.world, scene.who, circle))
      const officer = heldBy(scene.world, scene.who).some(({ role }) => role === "officer")
      const read = scene.world.furnished.letters.filter(({ kind, party }) =>
        kind === "handover" ? ofState(party) : officer,
      )
      return sorted(read.map(({ id }) => id))
    },
    found: ({ letters }) => sorted(letters.map(({ id }) => id)),
  },
}

/** Notes verbales are the secretariat's; who clears or names people for a State hands over for it. */
const keepLetter: RuleOf<"keepLetter"> = doing((scene, { review, kind, party }) => {
  if (!partiesOf(scene, review).includes(party)) return false
  if (kind !== "handover") return keeper(scene)
  const names = !keeper(scene) && mayGive(scene, { role: "focal_point", party })
  return names || clearsFor(scene, { review, party })
})

/** The mechanism that is asked for here does not exist, which only who may enter a review or freeze a draw learns. */
const ofNoMechanism = {
  mayDo: ({ world, who }: Scene): Verdict =>
    leaves(world, who, "review.keep").length > 0 ? "hidden" : "refused",
}

const open = { mayDo: (): Verdict => "allowed" }

/** Draws are public, withdrawn ones too. */
const listDraws: RuleOf<"listDraws"> = {
  ...open,
  shows: {
    expected: ({ world }) => sorted(world.furnished.draws.map(({ id }) => id)),
    found: ({ draws }) => sorted(draws.map(({ id }) => id)),
  },
}

function ofDraw(rule: (scene: Scene, status: "frozen" | "withdrawn") => boolean) {
  return {
    mayDo: (scene: Scene, { draw }: { draw: string }): Verdict => {
      const found = scene.world.furnished.draws.find(({ id }) => id === draw)
      if (!found) return "hidden"
      return rule(scene, found.status) ? "allowed" : "refused"
    },
  }
}

/** Inputs that are frozen wait for their lots, or are taken back, by the secretariat. */
const frozen = ofDraw((scene, status) => keeper(scene) && status === "frozen")
/** What takes lots that were drawn: here none were. */
const undrawn = ofDraw(() => false)

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
  listPeople,
  nominate,
  endNomination,
  showLetters,
  keepLetter,
  showCourse: look,
  recordEvent: work,
  strikeEvent: absentEntry,
  pause: work,
  resume: absentEntry,
  extend,
  agreeTerms: work,
  listDraws,
  showDraw: ofDraw(() => true),
  showTranscript: undrawn,
  freezeDraw: ofNoMechanism,
  drawLots: frozen,
  withdrawDraw: frozen,
  redrawPlace: undrawn,
  openPhase: undrawn,
  /** How a mechanism works is everybody's to read. */
  listProcedures: open,
  showProcedure: open,
  /** What is corrected and what a release brings is told with how a mechanism works; here nothing is corrected. */
  compareShipped: open,
  takeShipped: correct,
  previewRule: correct,
  correctRule: correct,
} satisfies { [K in keyof Reviews]: RuleOf<K> }

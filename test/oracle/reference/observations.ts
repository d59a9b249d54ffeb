import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { observations } from "../../../src/review/observations/contract.ts"
import type { Role } from "../../../src/secretariat/access/roles.ts"
import type { ObservedLine, ObservedOutcome } from "../observe.ts"
import { seesReview } from "./reviews.ts"
import { sorted, type Rule, type Scene } from "./rule.ts"
import { heldBy, leaves, present, type Verdict } from "./standing.ts"

type Observations = typeof observations
type RuleOf<K extends keyof Observations> = Rule<Asked<Observations[K]>, Output<Observations[K]>>

/** Who is of the reviewing team once she is named for it; an observer is not. */
const teamRoles: readonly Role[] = ["focal_point", "expert", "approver", "validator", "mission"]

/** The parties for which she has leave in this review: her role is for it, or for all. */
function partiesFor({ world, who }: Scene, review: string, verbs: readonly string[]): string[] {
  const held = verbs.flatMap((verb) => leaves(world, who, verb))
  const fitting = held.filter(({ matter }) => matter === null || matter === review)
  return [...new Set(fitting.flatMap(({ party }) => party ?? []))]
}

type Part = { drafts: string[]; clears: string[]; state: boolean; signs: boolean; keeper: boolean }

function partIn(scene: Scene, id: string): Part {
  const [state = "", ...reviewers] = scene.world.reviews.find((one) => one.id === id)?.parties ?? []
  const clearing = partiesFor(scene, id, ["state.clear"])
  return {
    drafts: partiesFor(scene, id, ["state.draft", "state.clear"]).filter((one) => reviewers.includes(one)),
    clears: clearing.filter((one) => reviewers.includes(one)),
    state: clearing.includes(state),
    signs: partiesFor(scene, id, ["state.clear", "state.sign"]).includes(state),
    keeper: leaves(scene.world, scene.who, "review.keep").length > 0,
  }
}

/** A draft is the reviewing team's and its author's; whatever was proposed is read by all who see the review. */
function readsLine(scene: Scene, line: ObservedLine): boolean {
  if (line.status === "withdrawn" || !seesReview(scene, line.review)) return false
  if (line.status !== "draft") return true
  const [, ...reviewers] = scene.world.reviews.find((one) => one.id === line.review)?.parties ?? []
  const team = heldBy(scene.world, scene.who).some(
    ({ role, party, matter }) =>
      matter === line.review && teamRoles.includes(role) && reviewers.includes(String(party)),
  )
  return team || (present(scene.who) && scene.who?.account === line.author)
}

function allow(allowed: boolean): Verdict {
  return allowed ? "allowed" : "refused"
}

/** What was handed on is not changed any more. */
function handedOn({ world }: Scene, review: string): boolean {
  return world.observed.outcomes.some((one) => one.review === review && one.output === "observations")
}

type Judged = Part & { line: ObservedLine; own: boolean }

function ofLine(rule: (judged: Judged) => boolean) {
  return {
    mayDo(scene: Scene, { observation }: { observation: string }): Verdict {
      const line = scene.world.observed.lines.find(({ id }) => id === observation)
      if (!line || !readsLine(scene, line)) return "hidden"
      const own = line.author === scene.who?.account
      const frozen = handedOn(scene, line.review)
      return allow(!frozen && rule({ ...partIn(scene, line.review), line, own }))
    },
  }
}

function ofReview(rule: (part: Part) => boolean) {
  return {
    mayDo: (scene: Scene, { review }: { review: string }): Verdict =>
      seesReview(scene, review) ? allow(rule(partIn(scene, review))) : "hidden",
  }
}

const list: RuleOf<"list"> = {
  ...ofReview(() => true),
  shows: {
    expected: (scene, { review }) => {
      const own = scene.world.observed.lines.filter((line) => line.review === review)
      return sorted(own.filter((line) => readsLine(scene, line)).map(({ id }) => id))
    },
    found: ({ lines }) => sorted(lines.map(({ id }) => id)),
  },
}

const show: RuleOf<"show"> = {
  mayDo: (scene, { observation }) => {
    const line = scene.world.observed.lines.find(({ id }) => id === observation)
    return line && readsLine(scene, line) ? "allowed" : "hidden"
  },
}

const draft: RuleOf<"draft"> = {
  mayDo: (scene, { review, party }) => {
    if (!seesReview(scene, review)) return "hidden"
    const { drafts } = partIn(scene, review)
    if (handedOn(scene, review)) return "refused"
    return allow(party === undefined ? drafts.length === 1 : drafts.includes(party))
  },
}

/** All of it for whom the review is there, else what is published. */
function partsSeen(scene: Scene, outcome: ObservedOutcome): readonly string[] {
  return seesReview(scene, outcome.review) ? outcome.parts : outcome.published
}

function ofOutcome(rule: (part: Part, outcome: ObservedOutcome) => boolean) {
  return {
    mayDo(scene: Scene, { outcome: id }: { outcome: string }): Verdict {
      const outcome = scene.world.observed.outcomes.find((one) => one.id === id)
      if (!outcome || partsSeen(scene, outcome).length === 0) return "hidden"
      return allow(rule(partIn(scene, outcome.review), outcome))
    },
  }
}

const showOutcome: RuleOf<"showOutcome"> = {
  ...ofOutcome(() => true),
  shows: {
    expected: (scene, { outcome }) => {
      const found = scene.world.observed.outcomes.find(({ id }) => id === outcome)
      return found ? sorted([...partsSeen(scene, found)]) : []
    },
    found: ({ parts }) => sorted(parts.map(({ part }) => part)),
  },
}

const listOutcomes: RuleOf<"listOutcomes"> = {
  mayDo: () => "allowed",
  shows: {
    expected: (scene) => {
      const there = scene.world.observed.outcomes.filter((one) => partsSeen(scene, one).length > 0)
      return sorted(there.map(({ id }) => id))
    },
    found: ({ outcomes }) => sorted(outcomes.map(({ id }) => id)),
  },
}

const revoke: RuleOf<"revoke"> = {
  mayDo: (scene, { outcome: id, part }) => {
    const found = scene.world.observed.outcomes.find((one) => one.id === id)
    if (!found || partsSeen(scene, found).length === 0) return "hidden"
    const instructs = seesReview(scene, found.review) && partIn(scene, found.review).signs
    return allow(instructs && found.published.includes(part))
  },
}

const open: readonly string[] = ["proposed", "commented", "kept"]
const worded: readonly string[] = [...open, "agreed"]

export const observationRules = {
  showAnswers: ofReview(() => true),
  list,
  show,
  listOutcomes,
  showOutcome,
  draft,
  reword: ofLine(({ drafts, clears, line }) =>
    line.status === "draft" ? drafts.length > 0 : clears.length > 0 && worded.includes(line.status),
  ),
  propose: ofLine(({ clears, line }) => clears.length > 0 && line.status === "draft"),
  comment: ofLine(({ state, line }) => state && ["proposed", "kept"].includes(line.status)),
  agree: ofLine(({ state, line }) => state && open.includes(line.status)),
  keep: ofLine(({ clears, line }) => clears.length > 0 && line.status === "commented"),
  confirm: ofLine(({ clears }) => clears.length > 0),
  withdraw: ofLine(
    ({ clears, drafts, line, own }) =>
      clears.length > 0 || (own && drafts.length > 0 && line.status === "draft"),
  ),
  writeSummary: ofReview(({ drafts, keeper }) => drafts.length > 0 || keeper),
  /** Nobody here has read what she clears; what was handed on is not handed on again. */
  clear: ofReview(() => false),
  transmit: ofReview(() => false),
  translate: ofOutcome(({ keeper }, { output }) => keeper && output === "summary"),
  /** The note that is named here is none of the State's. */
  publish: ofOutcome(() => false),
  revoke,
} satisfies { [K in keyof Observations]: RuleOf<K> }

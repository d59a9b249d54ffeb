import { isProblem, type FieldProblem } from "../../../platform/problem.ts"
import { complete, whatLacks } from "./complete.ts"
import { forcedPair } from "./forced.ts"
import { keepFixed } from "./keep-fixed.ts"
import { ruleOf, type RuleName } from "./rules.ts"
import { emptySeating, type Seating } from "./seating.ts"
import { makeWorld } from "./world.ts"

/** More reasons than a delegation would read at once; the first ones are the nearest. */
const MAX_REASONS = 20

/** Rules without which a draw may be thinkable; that a State is party and from which region cannot be lifted. */
const LIFTABLE = ["mutual", "additional_ceiling", "ceiling", "floor"] as const satisfies RuleName[]

/** Why nothing can be drawn, as sentences that a delegation can check by hand with the published inputs. */
export function explain(fixed: Seating): Record<string, FieldProblem> {
  const empty = withoutCandidate(fixed)
  const reasons = empty.length > 0 ? empty : [...eachOther(fixed), ...tooFew(fixed), ...inTheWay(fixed)]
  const said = reasons.length > 0 ? reasons : [{ code: "reviews.draw_all_tried" }]
  return Object.fromEntries(said.slice(0, MAX_REASONS).map((reason, index) => [String(index + 1), reason]))
}

/** Places that nobody may hold, and the instruments to which nobody concerned is party. */
function withoutCandidate({ world, holder }: Seating): FieldProblem[] {
  const { states, instruments } = world.input
  return world.candidates.flatMap((candidates, seat) => {
    if (!world.open[seat] || holder[seat]! >= 0 || candidates.length > 0) return []
    const one = states[Math.floor(seat / world.places)]!
    const region = world.region[seat] ?? []
    const has = (bit: number): boolean => region.some((other) => world.party[other]! & (1 << bit))
    const lacking = one.instruments.filter((code) => !has(instruments.indexOf(code)))
    const values = { state: one.state, place: (seat % world.places) + 1, reviewers: region.length }
    const named = (lacking.length > 0 ? lacking : one.instruments).join(", ")
    return [{ code: "reviews.draw_nobody", values: { ...values, instruments: named } }]
  })
}

/** Two States that have nobody but each other. */
function eachOther(fixed: Seating): FieldProblem[] {
  const forced = forcedPair(fixed)
  if (!forced) return []
  const { states, rules } = fixed.world.input
  const [one, other] = [states[forced.one]!.state, states[forced.other]!.state]
  const values = { one, other, instrument: forced.instrument, rule: ruleOf(rules, "mutual").number }
  return [{ code: "reviews.draw_only_each_other", values }]
}

/** Hall's theorem in words: these places and those reviewers, counted. */
function tooFew(fixed: Seating): FieldProblem[] {
  const lack = whatLacks(fixed)
  if (!lack) return []
  const { world, load } = fixed
  const { states, rules } = world.input
  const seats = [...lack.seats]
  const reviewers = [...lack.reviewers]
  const of = (numbers: readonly number[]): string =>
    [...new Set(numbers)].map((state) => states[state]!.state).join(", ")
  const values = {
    places: seats.length,
    states: of(seats.map((seat) => Math.floor(seat / world.places))),
    reviewers: of(reviewers),
  }
  if (lack.hungry === undefined) {
    const room = reviewers.reduce((sum, one) => sum + Math.max(0, world.ceiling[0] - load[0][one]!), 0)
    const { number } = ruleOf(rules, "ceiling")
    return [{ code: "reviews.draw_too_few_reviewers", values: { ...values, room, rule: number } }]
  }
  const needed = reviewers.reduce((sum, one) => sum + Math.max(0, world.floor[one]! - load[0][one]!), 0)
  const { number } = ruleOf(rules, "floor")
  return [{ code: "reviews.draw_too_few_places", values: { ...values, needed, rule: number } }]
}

/** Which single rules, were they lifted, would leave something to draw. */
function inTheWay({ world }: Seating): FieldProblem[] {
  return LIFTABLE.filter((name) => {
    const lifted = emptySeating(makeWorld(world.input, world.starts, new Set([name])))
    keepFixed(lifted)
    return canBeDrawn(lifted)
  }).map((name) => ({
    code: "reviews.draw_rule_in_the_way",
    values: { rule: ruleOf(world.input.rules, name).number },
  }))
}

function canBeDrawn(seating: Seating): boolean {
  try {
    return complete(seating, { work: 0 }) !== null
  } catch (thrown) {
    if (isProblem(thrown)) return false
    throw thrown
  }
}

import { createHash } from "node:crypto"
import { canonical } from "../../../platform/packages/strict-json.ts"
import { problem } from "../../../platform/problem.ts"
import { complete, openSpareSeats } from "./complete.ts"
import { explain } from "./explain.ts"
import { forcedPair } from "./forced.ts"
import type { DrawInput, DrawnLot } from "./input.ts"
import { keepFixed } from "./keep-fixed.ts"
import { ruleOf } from "./rules.ts"
import { seededLots, shuffled } from "./seeded-lots.ts"
import { emptySeating, placeOf, stateOf, type Seating } from "./seating.ts"
import { drawSeat, type Drawing } from "./sequence.ts"
import { drawStarts } from "./starts.ts"
import { makeWorld } from "./world.ts"

/** One step of the draw, as the transcript tells it. */
export type Step = Omit<DrawnLot, "reviewer"> & {
  readonly step: number
  /** How many States the rules let into this lot. */
  readonly among: number
  /** Drawn and passed over, in this order: with them the rest could not have been drawn. */
  readonly passed: readonly string[]
  readonly reviewer: string
  /** The rule under which the place was drawn again; no reason is asked for or kept. */
  readonly redrawn_under?: number
}

export type Drawn = {
  readonly starts: readonly { readonly state: string; readonly start: number }[]
  readonly order: readonly string[]
  readonly steps: readonly Step[]
  readonly result: readonly DrawnLot[]
}

/** The hash under which the inputs are published before the seed is drawn. */
export function hashOf(input: DrawInput): string {
  return createHash("sha256").update(canonical(input), "utf8").digest("hex")
}

/**
 * Draws the starts, the order, and for each State under review its reviewers (resolution 9/1; the rules are the
 * pack's). The same input and seed give the same result on every machine.
 * @throws Problem `reviews.problem_draw_impossible` with the reasons in its fields when no distribution obeys the rules,
 * `…_redraws` when a State's places were drawn again too often, `…_undecided` when a search is too long
 */
export function drawReviewers(input: DrawInput, seed: string): Drawn {
  checkRedraws(input)
  const lots = seededLots(`${hashOf(input)}\n${seed}`)
  const starts = drawStarts(input, lots)
  const fixed = emptySeating(makeWorld(input, starts))
  keepFixed(fixed)
  const budget = { work: 0 }
  const whole = forcedPair(fixed) ? null : complete(fixed, budget)
  if (!whole) throw problem("reviews.problem_draw_impossible", 422, { fields: explain(fixed) })

  const order = shuffled([...input.states.keys()], lots)
  const drawing = { lots, budget, whole }
  const steps = drawAll(drawing, order)
  const codes = input.states.map(({ state }) => state)
  return {
    starts: codes.map((state, index) => ({ state, start: starts[index] ?? 1 })),
    order: order.map((state) => codes[state]!),
    steps: steps.map((step, index) => ({ step: index + 1, ...step })),
    result: resultOf(drawing.whole),
  }
}

/** First every place, then what the holders of the places are not party to. */
function drawAll(drawing: Drawing, order: readonly number[]): Omit<Step, "step">[] {
  const { mains, world, holder } = drawing.whole
  const places = order.flatMap((state) =>
    Array.from({ length: world.places }, (_, place) => state * world.places + place),
  )
  const open = (seat: number): boolean => !drawing.whole.fixed[seat]
  const first = places.filter((seat) => world.open[seat] && open(seat)).map((seat) => drawStep(drawing, seat))
  openSpareSeats(drawing.whole)
  const row = (holder.length - mains) / mains
  const additional = places
    .flatMap((place) => Array.from({ length: row }, (_, index) => mains + place * row + index))
    .filter((seat) => drawing.whole.bits[seat] && open(seat))
    .map((seat) => drawStep(drawing, seat))
  return [...first, ...additional]
}

function drawStep(drawing: Drawing, seat: number): Omit<Step, "step"> {
  const { among, passed, one } = drawSeat(drawing, seat)
  const { states, redrawn } = drawing.whole.world.input
  const lot = lotOf(drawing.whole, seat, one)
  const again = redrawn.findLast(({ state, place }) => state === lot.state && place === lot.place)
  return {
    ...lot,
    among,
    passed: passed.map((other) => states[other]!.state),
    ...(again && { redrawn_under: again.rule }),
  }
}

function lotOf(seating: Seating, seat: number, reviewer: number): DrawnLot {
  const { world, bits, mains } = seating
  const { states, instruments } = world.input
  return {
    state: states[stateOf(seating, seat)]!.state,
    place: (placeOf(seating, seat) % world.places) + 1,
    reviewer: states[reviewer]!.state,
    ...(seat >= mains && { only: instruments.filter((_, bit) => bits[seat]! & (1 << bit)) }),
  }
}

/** All lots, drawn and kept, in the order of the States in the input. */
function resultOf(seating: Seating): DrawnLot[] {
  const seats = [...seating.holder.keys()].filter((seat) => seating.holder[seat]! >= 0)
  const ordered = seats.toSorted(
    (one, other) => placeOf(seating, one) - placeOf(seating, other) || one - other,
  )
  return ordered.map((seat) => lotOf(seating, seat, seating.holder[seat]!))
}

function checkRedraws({ redrawn, rules }: DrawInput): void {
  const { number, value } = ruleOf(rules, "redraws")
  const times = Map.groupBy(redrawn, ({ state }) => state)
  for (const [state, { length }] of times) {
    if (length > value)
      throw problem("reviews.problem_draw_redraws", 422, { values: { state, limit: value, rule: number } })
  }
}

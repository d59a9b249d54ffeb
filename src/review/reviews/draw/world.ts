import type { DrawInput } from "./input.ts"
import { ruleOf, type Place, type RuleName } from "./rules.ts"

/** A draw's input in numbers: States by their place in the list, instruments as bits. */
export type World = {
  readonly input: DrawInput
  readonly size: number
  readonly places: number
  /** Seats for additional reviewers behind each place: one for each instrument is the most there can be. */
  readonly row: number
  /** A nought for each seat: what every seating begins with, and to copy it is quick. */
  readonly empty: readonly number[]
  /** By seat: whether the State has that place; a party without a region may have fewer. */
  readonly open: readonly boolean[]
  /** Bits of the instruments to which each State is party. */
  readonly party: readonly number[]
  /** By seat: who may be drawn for it at all, and who of these may hold it. A seat is `state * places + place`. */
  readonly region: readonly (readonly number[])[]
  readonly candidates: readonly (readonly number[])[]
  /** The start of each State, drawn or given. */
  readonly starts: readonly number[]
  readonly ceiling: readonly [main: number, additional: number]
  readonly floor: readonly number[]
  /** How many additional reviewers each State may have. */
  readonly spare: readonly number[]
  /** States that decided on more reviewers than the rule has: each missing instrument gets a lot of its own. */
  readonly divides: readonly boolean[]
  readonly mutual: "none" | "same_start" | "all"
}

/** Rules that an explanation tries to lift, one at a time, to say which of them stands in the way. */
export type Lifted = ReadonlySet<RuleName>

const UNBOUNDED = 1_000_000

/** @param starts the start of each State in the list, as the lots gave them */
export function makeWorld(input: DrawInput, starts: readonly number[], lifted: Lifted = new Set()): World {
  const { states, instruments, rules } = input
  const most = ruleOf(rules, "most_reviewers").value
  const places = Math.max(...states.map((one) => placesOf(input, one.region).length))
  const allowed = (name: "ceiling" | "additional_ceiling"): number =>
    lifted.has(name) ? UNBOUNDED : ruleOf(rules, name).value
  const more = ruleOf(rules, "additional").value === "one_more"
  const floor = states.map((one) => floorOf(input, one, lifted))
  const bare = {
    input,
    size: states.length,
    places,
    row: instruments.length,
    open: states.flatMap((one) =>
      Array.from({ length: places }, (_, place) => place < placesOf(input, one.region).length),
    ),
    party: states.map((one) =>
      one.instruments.reduce((bits, code) => bits | (1 << instruments.indexOf(code)), 0),
    ),
    starts,
    ceiling: [allowed("ceiling"), allowed("additional_ceiling")] as const,
    floor,
    spare: states.map((one) =>
      more ? Math.max(0, (one.most_reviewers ?? most) - placesOf(input, one.region).length) : 0,
    ),
    divides: states.map((one) => (one.most_reviewers ?? 0) > most),
    mutual: lifted.has("mutual") ? ("none" as const) : ruleOf(rules, "mutual").value,
  }
  const seats = states.flatMap((one, state) =>
    Array.from({ length: places }, (_, place) => ({ one, state, place })),
  )
  const region = seats.map(({ state, place }) => inRegion(input, state, place))
  const candidates = region.map((some, seat) =>
    some.filter((one) => canBeCompleted(bare, { reviewers: some, state: Math.floor(seat / places), one })),
  )
  const empty = Array.from({ length: seats.length * (1 + bare.row) }, () => 0)
  return { ...bare, empty, region, candidates }
}

export function placesOf({ rules }: DrawInput, region: string | null): readonly Place[] {
  return region === null ? ruleOf(rules, "without_region").value.places : ruleOf(rules, "places").value
}

function floorOf({ rules }: DrawInput, one: DrawInput["states"][number], lifted: Lifted): number {
  if (lifted.has("floor")) return 0
  if (one.region === null && !ruleOf(rules, "without_region").value.serves) return 0
  return ruleOf(rules, one.late ? "floor_of_late" : "floor").value
}

function inRegion(input: DrawInput, state: number, place: number): number[] {
  const { states, rules, redrawn } = input
  const here = states[state]?.region ?? null
  const kind = placesOf(input, here)[place]
  const drawn = redrawn
    .filter((one) => one.state === states[state]?.state && one.place === place + 1)
    .flatMap((one) => one.drawn)
  return states.flatMap((other, reviewer) => {
    if (kind === undefined || reviewer === state || drawn.includes(other.state)) return []
    if (other.region === null && !ruleOf(rules, "without_region").value.serves) return []
    const same = here !== null && other.region === here
    return kind === "any" || (kind === "own") === same ? [reviewer] : []
  })
}

const NOTHING: number[] = []

type Bare = Pick<World, "party" | "spare" | "divides">

/** The lots for what a reviewer is not party to: one for all of it, or one for each if the State decided so. */
export function missingLots({ party, divides }: Bare, state: number, reviewer: number): number[] {
  const missing = (party[state] ?? 0) & ~(party[reviewer] ?? 0)
  if (missing === 0) return NOTHING
  if (!divides[state]) return [missing]
  return Array.from({ length: 31 }, (_, bit) => 1 << bit).filter((bit) => (missing & bit) !== 0)
}

function canBeCompleted(
  world: Bare,
  { reviewers, state, one }: { reviewers: readonly number[]; state: number; one: number },
): boolean {
  const lots = missingLots(world, state, one)
  if (lots.length > (world.spare[state] ?? 0)) return false
  if (((world.party[one] ?? 0) & (world.party[state] ?? 0)) === 0) return false
  return lots.every((bits) =>
    reviewers.some((other) => other !== one && ((world.party[other] ?? 0) & bits) === bits),
  )
}

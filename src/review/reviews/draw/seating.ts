import { missingLots, type World } from "./world.ts"

/**
 * Who holds which seat. Seats 0 to `mains` are the places themselves; each place has after them a row of seats for
 * additional reviewers, whose instruments (`bits`) follow from who holds the place.
 */
export type Seating = {
  readonly world: World
  readonly mains: number
  readonly holder: number[]
  readonly bits: number[]
  readonly fixed: number[]
  readonly load: readonly [number[], number[]]
  /** Knows of fixed seats only when it looks for conflicts: then matching is exact, and too hopeful. */
  readonly blind: boolean
  /** Where in the lists of candidates a matching begins. */
  readonly turn: number
}

export function emptySeating(world: World): Seating {
  const { empty, size } = world
  return {
    world,
    mains: size * world.places,
    holder: empty.slice().fill(-1),
    bits: empty.slice(),
    fixed: empty.slice(),
    load: [empty.slice(0, size), empty.slice(0, size)],
    blind: false,
    turn: 0,
  }
}

export function copyOf(seating: Seating): Seating {
  const { holder, bits, fixed, load } = seating
  return {
    ...seating,
    holder: holder.slice(),
    bits: bits.slice(),
    fixed: fixed.slice(),
    load: [load[0].slice(), load[1].slice()],
  }
}

/** The fixed seats alone: where an exact search begins. */
export function fixedOnly(seating: Seating): Seating {
  const alone = emptySeating(seating.world)
  const { fixed, bits, holder } = seating
  for (let seat = 0; seat < fixed.length; seat++) {
    if (!fixed[seat]) continue
    alone.bits[seat] = bits[seat]!
    alone.fixed[seat] = 1
    put(alone, seat, holder[seat]!)
  }
  return alone
}

/** The places as they are held, without additional seats that may be moved, and blind. */
export function blindCopy(seating: Seating): Seating {
  const alone: Seating = { ...fixedOnly(seating), blind: true }
  const { fixed, holder, mains } = seating
  for (let seat = 0; seat < mains; seat++)
    if (!fixed[seat] && holder[seat]! >= 0) put(alone, seat, holder[seat]!)
  return alone
}

/** The place to which a seat belongs, itself or the one whose missing instruments it answers for. */
export function placeOf({ mains, world }: Seating, seat: number): number {
  return seat < mains ? seat : Math.floor((seat - mains) / world.row)
}

export function stateOf(seating: Seating, seat: number): number {
  return Math.floor(placeOf(seating, seat) / seating.world.places)
}

export function kindOf({ mains }: Seating, seat: number): 0 | 1 {
  return seat < mains ? 0 : 1
}

/** Who may sit there, conflicts aside. */
export function candidatesOf(seating: Seating, seat: number): readonly number[] {
  const { world, mains, bits } = seating
  if (seat < mains) return world.candidates[seat] ?? []
  const needed = bits[seat]!
  return (world.region[placeOf(seating, seat)] ?? []).filter((one) => (world.party[one]! & needed) === needed)
}

export function put(seating: Seating, seat: number, reviewer: number): void {
  const { holder, load } = seating
  holder[seat] = reviewer
  load[kindOf(seating, seat)][reviewer]!++
}

/** Leaves the seat empty; gives who held it. */
export function take(seating: Seating, seat: number): number {
  const { holder, load } = seating
  const reviewer = holder[seat]!
  if (reviewer < 0) return reviewer
  holder[seat] = -1
  load[kindOf(seating, seat)][reviewer]!--
  return reviewer
}

/** Whether two States may not review each other. */
export function excludeEachOther({ mutual, starts }: World, one: number, other: number): boolean {
  return mutual === "all" || (mutual === "same_start" && starts[one] === starts[other])
}

/** How many seats of a State another one holds: it has few, so that counting them is cheaper than to keep a table of all. */
export function heldBy(seating: Seating, state: number, reviewer: number): number {
  const { world, mains, holder, fixed, blind } = seating
  const { places, row } = world
  let held = 0
  const counted = (from: number, to: number): void => {
    for (let at = from; at < to; at++) if (holder[at] === reviewer && (!blind || fixed[at])) held++
  }
  counted(state * places, (state + 1) * places)
  counted(mains + state * places * row, mains + (state + 1) * places * row)
  return held
}

/** Whether a candidate agrees with everything that sits now, ceilings aside; the seat itself is empty. */
export function agrees(seating: Seating, seat: number, reviewer: number): boolean {
  const { world } = seating
  const state = stateOf(seating, seat)
  if (heldBy(seating, state, reviewer) > 0) return false
  if (excludeEachOther(world, state, reviewer) && heldBy(seating, reviewer, state) > 0) return false
  return seat >= seating.mains || spareLeft(seating, seat) >= missingLots(world, state, reviewer).length
}

/** How many additional reviewers the State's other places leave to this one. */
export function spareLeft(seating: Seating, seat: number): number {
  const { world, holder, blind, fixed } = seating
  const state = stateOf(seating, seat)
  let left = world.spare[state]!
  for (let other = state * world.places; other < (state + 1) * world.places; other++) {
    const sits = other === seat || (blind && !fixed[other]) ? -1 : holder[other]!
    if (sits >= 0) left -= missingLots(world, state, sits).length
  }
  return left
}

export function hasRoom(seating: Seating, seat: number, reviewer: number): boolean {
  const kind = kindOf(seating, seat)
  return seating.load[kind][reviewer]! < seating.world.ceiling[kind]
}

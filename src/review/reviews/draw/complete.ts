import { problem } from "../../../platform/problem.ts"
import { feed, nothingReached, seat, seatAtOnce, seatSomebody, type Reached } from "./augment.ts"
import {
  agrees,
  candidatesOf,
  copyOf,
  excludeEachOther,
  blindCopy,
  fixedOnly,
  hasRoom,
  heldBy,
  kindOf,
  put,
  spareLeft,
  stateOf,
  take,
  type Seating,
} from "./seating.ts"
import { missingLots } from "./world.ts"

/** How much an exact search may do in one draw, counted in seatings tried times States, so that all machines stop alike. */
const MAX_WORK = 250_000

/** Matchings tried, each from another end of the lists, before seats are tried one by one. */
const ATTEMPTS = 3

export type Budget = { work: number }

/**
 * A whole admissible seating that keeps the fixed seats, or null when there is none: matching by augmenting paths, and
 * where mutual reviews or additional lots stand in its way, an exact search that tries every holder of a seat and drops
 * what a matching without those two rules already refuses.
 * @throws Problem when the search is longer than `MAX_WORK`: then nothing is drawn rather than something left out
 */
export function complete(fixed: Seating, budget: Budget): Seating | null {
  budget.work += fixed.world.size
  if (budget.work > MAX_WORK)
    throw problem("reviews.problem_draw_undecided", 422, { values: { limit: MAX_WORK } })
  if (whatLacks(fixed) || lacksAdditional(fixed)) return null
  for (let turn = 0; turn < ATTEMPTS; turn++) {
    const whole = { ...fixedOnly(fixed), turn }
    if (repair(whole)) return whole
  }
  const next = narrowest(fixed)
  if (next < 0) return null
  for (const one of candidatesOf(fixed, next)) {
    const tried = fixSeat(fixed, next, one)
    const found = tried && complete(tried, budget)
    if (!found) continue
    // What the search tried is not drawn yet: it may still be moved.
    return { ...found, fixed: fixed.fixed.slice() }
  }
  return null
}

/** What a matching that forgets mutual reviews and additional lots cannot fill: a proof, or null. */
export function whatLacks(seating: Seating): (Reached & { hungry?: number }) | null {
  const blind = blindCopy(seating)
  const { world, mains, load } = blind
  for (let state = 0; state < world.size; state++) {
    while (load[0][state]! < world.floor[state]!) {
      const reached = nothingReached()
      if (!feed(blind, state, reached)) return { ...reached, hungry: state }
    }
  }
  for (let place = 0; place < mains; place++) {
    if (!world.open[place] || blind.holder[place]! >= 0 || seatAtOnce(blind, place)) continue
    const reached = nothingReached()
    if (!seat(blind, place, reached)) return reached
  }
  return null
}

/** Whether the missing instruments of places already drawn cannot all be given to somebody, mutual reviews among them aside. */
function lacksAdditional(fixed: Seating): boolean {
  const blind: Seating = { ...fixedOnly(fixed), blind: true }
  openSpareSeats(blind)
  for (let at = blind.mains; at < blind.holder.length; at++) {
    if (blind.bits[at] && blind.holder[at]! < 0 && !seatSomebody(blind, at)) return true
  }
  return false
}

/** The fixed seats and one more; null when it breaks a rule at once. */
function fixSeat(fixed: Seating, wanted: number, one: number): Seating | null {
  if (!hasRoom(fixed, wanted, one) || !agrees(fixed, wanted, one)) return null
  const next = copyOf(fixed)
  next.fixed[wanted] = 1
  put(next, wanted, one)
  return next
}

/** Fills what is empty, floors first; false when it could not, and then the seating is of no more use. */
export function repair(seating: Seating): boolean {
  const { world, mains, load } = seating
  for (let state = 0; state < world.size; state++) {
    while (load[0][state]! < world.floor[state]!) if (!feed(seating, state, nothingReached())) return false
  }
  for (let place = 0; place < mains; place++) {
    if (world.open[place] && seating.holder[place]! < 0 && !seatSomebody(seating, place)) return false
  }
  openSpareSeats(seating)
  for (let at = mains; at < seating.holder.length; at++) {
    if (seating.bits[at] && seating.holder[at]! < 0 && !seatSomebody(seating, at)) return false
  }
  return isSound(seating)
}

/** The seats that the holders of the places make necessary; who sits where none is needed any more leaves. */
export function openSpareSeats(seating: Seating): void {
  const { world, mains, holder, bits, fixed } = seating
  for (let place = 0; place < mains; place++) {
    const from = mains + place * world.row
    const lots = holder[place]! < 0 ? [] : missingLots(world, stateOf(seating, place), holder[place]!)
    let kept = 0
    for (let at = from; at < from + world.row; at++) if (fixed[at]) kept |= bits[at]!
    const needed = kept ? lots.map((lot) => lot & ~kept).filter((lot) => lot !== 0) : lots
    let next = 0
    for (let at = from; at < from + world.row; at++) {
      if (fixed[at]) continue
      const wanted = needed[next++] ?? 0
      if (bits[at] !== wanted) take(seating, at)
      bits[at] = wanted
    }
  }
}

/** The open place with the fewest candidates, so that what cannot be is seen soon; after the places, a seat behind one. */
function narrowest(fixed: Seating): number {
  const { world, mains, holder, bits } = fixed
  let found = -1
  let fewest = Infinity
  for (let place = 0; place < mains; place++) {
    if (!world.open[place] || holder[place]! >= 0) continue
    const fits = candidatesOf(fixed, place).filter(
      (one) => hasRoom(fixed, place, one) && agrees(fixed, place, one),
    )
    if (fits.length < fewest) [found, fewest] = [place, fits.length]
  }
  if (found >= 0) return found
  openSpareSeats(fixed)
  return holder.findIndex((one, at) => at >= mains && bits[at] !== 0 && one < 0)
}

/**
 * Moving along paths may pass over a conflict among the moved: nothing is believed before each seat that may be moved is
 * looked at again. Fixed seats are kept as they are, also where a rule of today would refuse them.
 */
function isSound(seating: Seating): boolean {
  const { world, load, holder, fixed, mains } = seating
  if (world.floor.some((floor, one) => load[0][one]! < floor)) return false
  for (let at = 0; at < holder.length; at++) {
    const one = holder[at]!
    if (fixed[at] || one < 0) continue
    const state = stateOf(seating, at)
    if (heldBy(seating, state, one) !== 1) return false
    if (excludeEachOther(world, one, state) && heldBy(seating, one, state) > 0) return false
    const kind = kindOf(seating, at)
    if (load[kind][one]! > world.ceiling[kind]) return false
    if (at < mains && spareLeft(seating, at) < missingLots(world, state, one).length) return false
  }
  return true
}

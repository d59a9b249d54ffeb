import type { Lots } from "./seeded-lots.ts"
import { complete, openSpareSeats, repair, whatLacks, type Budget } from "./complete.ts"
import {
  agrees,
  candidatesOf,
  copyOf,
  excludeEachOther,
  fixedOnly,
  hasRoom,
  put,
  stateOf,
  take,
  type Seating,
} from "./seating.ts"

/** One lot as it was drawn: who was drawn and passed over, and who holds the seat. */
export type Draw = {
  readonly seat: number
  readonly among: number
  readonly passed: number[]
  readonly one: number
}

/** What a drawing goes by: the seating as drawn so far, and one whole seating that shows it can be finished. */
export type Drawing = { readonly lots: Lots; readonly budget: Budget; whole: Seating }

/**
 * Draws one seat: a candidate by lot, each equally likely; who would leave the rest impossible is passed over and
 * another is drawn. So each candidate with whom the draw can be finished is equally likely, and no way to finish it is
 * ever lost.
 */
export function drawSeat(drawing: Drawing, seat: number): Draw {
  const left = candidatesOf(drawing.whole, seat).slice()
  const among = left.length
  const passed: number[] = []
  while (left.length > 0) {
    const [one] = left.splice(drawing.lots.below(left.length), 1) as [number]
    const whole = finishWith(drawing, seat, one)
    if (whole) {
      drawing.whole = whole
      return { seat, among, passed, one }
    }
    passed.push(one)
  }
  throw new Error("a seating that was whole has a seat that nobody can hold")
}

/** A whole seating in which that State holds the seat, near the known one if possible; null when there is none. */
function finishWith({ whole, budget }: Drawing, seat: number, one: number): Seating | null {
  if (whole.holder[seat] === one) {
    whole.fixed[seat] = 1
    return whole
  }
  const alone = fixedOnly(whole)
  if (seat >= whole.mains) openSpareSeats(alone)
  if (!hasRoom(alone, seat, one) || !agrees(alone, seat, one)) return null
  const near = withSeat(whole, seat, one)
  if (repair(near)) return near
  if (whatLacks(withSeat(whole, seat, one))) return null
  alone.fixed[seat] = 1
  put(alone, seat, one)
  return complete(alone, budget)
}

/** The whole seating with that State on the seat, and without those whom it displaces. */
function withSeat(whole: Seating, seat: number, one: number): Seating {
  const near = copyOf(whole)
  take(near, seat)
  makeWay(near, seat, one)
  near.fixed[seat] = 1
  put(near, seat, one)
  return near
}

/** Takes out who may be moved and stands against that State on that seat. */
function makeWay(seating: Seating, seat: number, one: number): void {
  const { world, holder, fixed, mains } = seating
  const state = stateOf(seating, seat)
  const excluded = excludeEachOther(world, state, one)
  let crowded = !hasRoom(seating, seat, one)
  for (let at = 0; at < holder.length; at++) {
    if (fixed[at] || holder[at]! < 0) continue
    const reviewed = stateOf(seating, at)
    const again = reviewed === state && (holder[at] === one || (at < mains && seat < mains))
    const mutual = excluded && reviewed === one && holder[at] === state
    const tooMany = crowded && holder[at] === one && at < mains === seat < mains
    if (tooMany) crowded = false
    if (again || mutual || tooMany) take(seating, at)
  }
}

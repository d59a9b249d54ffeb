import { agrees, candidatesOf, hasRoom, put, take, type Seating } from "./seating.ts"

/** What a search has come past: of a search that failed, the proof that it had to (Hall's theorem). */
export type Reached = { readonly seats: Set<number>; readonly reviewers: Set<number> }

/** Somebody for an empty seat, the others as they sit or moved. */
export function seatSomebody(seating: Seating, wanted: number): boolean {
  return seatAtOnce(seating, wanted) || seat(seating, wanted, nothingReached())
}

export function nothingReached(): Reached {
  return { seats: new Set(), reviewers: new Set() }
}

/**
 * Finds somebody for an empty seat, moving others along an augmenting path (Berge, Kuhn) if need be; everybody who sat
 * still sits. On a blind seating a failure proves that the seats reached have too few reviewers.
 */
export function seat(seating: Seating, wanted: number, reached: Reached): boolean {
  reached.seats.add(wanted)
  const candidates = candidatesOf(seating, wanted)
  if (seatAtOnce(seating, wanted, candidates)) return true
  const first = firstOf(seating, wanted, candidates)
  for (let nth = 0; nth < candidates.length; nth++) {
    const one = candidates[(first + nth) % candidates.length]!
    if (reached.reviewers.has(one) || !agrees(seating, wanted, one)) continue
    reached.reviewers.add(one)
    if (makeRoom(seating, { wanted, one, reached })) return seating.holder[wanted]! >= 0
  }
  return false
}

/** Finds somebody who may sit there as all others sit now, the first in the order of that seat. */
export function seatAtOnce(
  seating: Seating,
  wanted: number,
  candidates = candidatesOf(seating, wanted),
): boolean {
  const first = firstOf(seating, wanted, candidates)
  for (let nth = 0; nth < candidates.length; nth++) {
    const one = candidates[(first + nth) % candidates.length]!
    if (!hasRoom(seating, wanted, one) || !agrees(seating, wanted, one)) continue
    put(seating, wanted, one)
    return true
  }
  return false
}

/** Each seat begins elsewhere in the list, so that the first candidates are not all taken at once. */
function firstOf({ turn }: Seating, wanted: number, candidates: readonly number[]): number {
  return candidates.length === 0 ? 0 : ((wanted + turn) * 7919) % candidates.length
}

/** True when something was moved; the seat may yet be refused by what moved, and then the caller starts anew. */
function makeRoom(
  seating: Seating,
  { wanted, one, reached }: { wanted: number; one: number; reached: Reached },
): boolean {
  for (const other of seatsOf(seating, one, wanted < seating.mains)) {
    if (reached.seats.has(other)) continue
    take(seating, other)
    if (seat(seating, other, reached)) {
      if (agrees(seating, wanted, one) && hasRoom(seating, wanted, one)) put(seating, wanted, one)
      return true
    }
    if (seating.holder[other]! < 0) put(seating, other, one)
  }
  return false
}

/**
 * Gives a reviewer below its floor one more place, from somebody who can spare it at the end of an alternating path.
 * A matching that fills all floors, then augmented seat by seat, fills both sides (Mendelsohn and Dulmage).
 */
export function feed(seating: Seating, hungry: number, reached: Reached): boolean {
  const { world, holder, fixed, mains, load } = seating
  reached.reviewers.add(hungry)
  const open: number[] = []
  for (let place = 0; place < mains; place++) {
    if (fixed[place] || holder[place] === hungry || reached.seats.has(place)) continue
    if (!world.candidates[place]!.includes(hungry)) continue
    open.push(place)
    const before = holder[place]!
    if (before >= 0 && load[0][before]! <= world.floor[before]!) continue
    if (hand(seating, place, hungry)) return true
  }
  for (const place of open) {
    const before = holder[place]!
    reached.seats.add(place)
    if (before < 0 || reached.reviewers.has(before) || !hand(seating, place, hungry)) continue
    if (feed(seating, before, reached)) return true
    take(seating, place)
    put(seating, place, before)
  }
  return false
}

function hand(seating: Seating, place: number, to: number): boolean {
  const before = take(seating, place)
  const may = agrees(seating, place, to) && hasRoom(seating, place, to)
  if (may) put(seating, place, to)
  else if (before >= 0) put(seating, place, before)
  return may
}

/** The seats of one kind that a reviewer holds and that may be moved. */
export function seatsOf({ holder, fixed, mains }: Seating, reviewer: number, main: boolean): number[] {
  const found: number[] = []
  const [from, to] = main ? [0, mains] : [mains, holder.length]
  for (let at = from; at < to; at++) if (holder[at] === reviewer && !fixed[at]) found.push(at)
  return found
}

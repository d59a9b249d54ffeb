import type { Seating } from "./seating.ts"
import { excludeEachOther } from "./seating.ts"

/** Two States of which each alone can review the other for an instrument, though the rules exclude mutual reviews. */
export type Forced = { readonly one: number; readonly other: number; readonly instrument: string }

/**
 * The first such pair, or nothing. It proves that nothing can be drawn, which a search would have to find out by trying:
 * in a region with two parties to an instrument each of them needs the other.
 */
export function forcedPair(fixed: Seating): Forced | null {
  const { world } = fixed
  const only = world.region.map((region, seat) => (world.open[seat] ? forcedOn(fixed, seat, region) : []))
  const forced = new Map<string, string>()
  for (const [seat, pairs] of only.entries()) {
    const state = Math.floor(seat / world.places)
    for (const { reviewer, instrument } of pairs) {
      const back = forced.get(`${reviewer} ${state}`)
      if (back !== undefined && excludeEachOther(world, state, reviewer))
        return { one: reviewer, other: state, instrument }
      forced.set(`${state} ${reviewer}`, instrument)
    }
  }
  return null
}

/** The instruments of a State for which exactly one party may be drawn here. */
function forcedOn({ world }: Seating, seat: number, region: readonly number[]) {
  const { states, instruments } = world.input
  const state = Math.floor(seat / world.places)
  return states[state]!.instruments.flatMap((instrument) => {
    const bit = 1 << instruments.indexOf(instrument)
    const able = region.filter((other) => world.party[other]! & bit)
    return able.length === 1 ? [{ reviewer: able[0]!, instrument }] : []
  })
}

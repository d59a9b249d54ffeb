import { isProblem } from "../../platform/problem.ts"
import { shippedBase, shippedStates, type StatesBase } from "./shipped-states.ts"
import { readStatesPack } from "./states-pack.ts"
import { layOver, type Overlay } from "./states-pack/lay-over.ts"
import type { StatesPack } from "./states-pack/rows.ts"

/** How many versions are held ready: the newest, and those that a paper of an earlier day is printed from. */
const MAX_READY = 8

/** Packs by what they were made from: what is held follows from its key alone, whichever house asks. */
const ready = new Map<string, StatesPack>()

/** @throws a Problem `directory.problem_pack_refused` when the corrections break a rule that every pack keeps */
export function statesWith(corrections: readonly Overlay[], base = shippedBase()): StatesPack {
  if (corrections.length === 0 && base.id === shippedBase().id) return shippedStates()
  const key = keyOf(corrections, base)
  return ready.get(key) ?? keepReady(key, readStatesPack(layOver(base.files, corrections)))
}

/**
 * The pack with every correction that it bears. They were all borne when they were made; of a newer release some may
 * ask what no pack can say, and those are left out rather than the whole list.
 */
export function statesBearing(corrections: readonly Overlay[], base = shippedBase()): StatesPack {
  const key = `bearing ${keyOf(corrections, base)}`
  return ready.get(key) ?? keepReady(key, statesWith(fitting(corrections, base), base))
}

/** Those of the corrections that the pack bears, in their order. */
export function fitting(corrections: readonly Overlay[], base = shippedBase()): readonly Overlay[] {
  if (isBorne(corrections, base)) return corrections
  return corrections.reduce<readonly Overlay[]>(
    (kept, one) => (isBorne([...kept, one], base) ? [...kept, one] : kept),
    [],
  )
}

function isBorne(corrections: readonly Overlay[], base: StatesBase): boolean {
  try {
    statesWith(corrections, base)
    return true
  } catch (thrown) {
    if (isProblem(thrown)) return false
    throw thrown
  }
}

function keyOf(corrections: readonly Overlay[], base: StatesBase): string {
  return `${base.id} ${JSON.stringify(corrections)}`
}

function keepReady(key: string, pack: StatesPack): StatesPack {
  ready.set(key, pack)
  for (const old of [...ready.keys()].slice(0, -MAX_READY)) ready.delete(old)
  return pack
}

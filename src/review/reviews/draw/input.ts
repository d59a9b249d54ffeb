import { z } from "zod"
import { DrawPack, MAX_PLACES } from "./rules.ts"

/** More than all States and organizations that could ever be party. */
export const MAX_STATES = 250
export const MAX_INSTRUMENTS = 8
const MAX_FIXED = MAX_STATES * MAX_PLACES * (MAX_INSTRUMENTS + 1)
const MAX_REDRAWN = 1000

const Code = z.string().regex(/^[A-Z][A-Z0-9]{1,15}$/)

const DrawState = z.strictObject({
  state: Code,
  /** The regional group, or null for a party that belongs to none. */
  region: z.string().max(60).nullable(),
  /** The instruments to which it is party when the inputs are frozen. */
  instruments: z.array(Code).min(1).max(MAX_INSTRUMENTS),
  /** The group in which it starts, if a lot has given it one already. */
  start: z.exactOptional(z.int().min(1).max(10)),
  /** Became a party after the first draw. */
  late: z.exactOptional(z.boolean()),
  /** Its own decision on how many States may review it in all; without one the rule counts. */
  most_reviewers: z.exactOptional(z.int().min(1).max(40)),
})
export type DrawState = z.infer<typeof DrawState>

/** One reviewer of one State: of a place, and for which instruments. */
export const DrawnLot = z.strictObject({
  state: Code,
  /** Which of the State's places, counted from 1. */
  place: z.int().min(1).max(MAX_PLACES),
  reviewer: Code,
  /** For an additional reviewer, the missing instruments; absent for the reviewer who holds the place. */
  only: z.exactOptional(z.array(Code).min(1).max(MAX_INSTRUMENTS)),
})
export type DrawnLot = z.infer<typeof DrawnLot>

/**
 * A place to be drawn again. It says which place and under which rule, and whom the earlier lot had given it; who asked,
 * and why, has no field and is kept nowhere.
 */
const Redrawn = z.strictObject({
  state: Code,
  place: z.int().min(1).max(MAX_PLACES),
  drawn: z.array(Code).min(1).max(40),
  rule: z.int(),
})
export type Redrawn = z.infer<typeof Redrawn>

/** Everything that a draw is made from, besides the seed: frozen and published before the seed's lots are drawn. */
export const DrawInput = z
  .strictObject({
    ...DrawPack.shape,
    instruments: z.array(Code).min(1).max(MAX_INSTRUMENTS),
    states: z.array(DrawState).min(1).max(MAX_STATES),
    fixed: z.array(DrawnLot).max(MAX_FIXED),
    redrawn: z.array(Redrawn).max(MAX_REDRAWN),
  })
  .refine(
    ({ states }) => new Set(states.map(({ state }) => state)).size === states.length,
    "a State stands twice",
  )
  .refine(codesAreKnown, "a State or instrument is named that is not listed")
export type DrawInput = z.infer<typeof DrawInput>

type Codes = {
  readonly states: readonly DrawState[]
  readonly instruments: readonly string[]
  readonly fixed: readonly DrawnLot[]
  readonly redrawn: readonly Redrawn[]
}

function codesAreKnown({ states, instruments, fixed, redrawn }: Codes): boolean {
  const known = new Set(states.map(({ state }) => state))
  const treaties = new Set(instruments)
  return (
    states.every((one) => one.instruments.every((code) => treaties.has(code))) &&
    fixed.every(
      ({ state, reviewer, only = [] }) =>
        known.has(state) && known.has(reviewer) && only.every((code) => treaties.has(code)),
    ) &&
    redrawn.every(({ state, drawn }) => known.has(state) && drawn.every((code) => known.has(code)))
  )
}

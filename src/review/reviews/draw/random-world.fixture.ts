import type { DrawInput, DrawState } from "./input.ts"
import type { DrawPack } from "./rules.ts"
import { seededLots } from "./seeded-lots.ts"

const instruments = ["UNTOC", "TIP", "SOM", "FA"]
/** Regional groups as large, relative to each other, as in the United Nations. */
const regions = ["north", "east", "south", "west", "isles"] as const
const shares = [54, 53, 23, 33, 28]
/** Of a hundred parties to the Convention, how many are party to each Protocol: as in the United Nations, about. */
const shareOf = { UNTOC: 100, TIP: 94, SOM: 79, FA: 64 } as const

/** Invented States with chance regions and treaties; two belong to no regional group. */
export function randomWorld(pack: DrawPack, size: number, seed: string): DrawInput {
  const lots = seededLots(`world ${seed}`)
  const states = Array.from({ length: size }, (_, index): DrawState => {
    const region = index < 2 ? null : (regions[byShare(lots.below(191))] ?? "north")
    const party = instruments.filter((code) => lots.below(100) < shareOf[code as keyof typeof shareOf])
    return { state: codeOf(index), region, instruments: party }
  })
  return { ...pack, instruments, states, fixed: [], redrawn: [] }
}

export function codeOf(index: number): string {
  const letter = (at: number): string => String.fromCharCode(65 + (at % 26))
  return `X${letter(Math.floor(index / 26))}${letter(index)}`
}

function byShare(drawn: number): number {
  let left = drawn
  return shares.findIndex((share) => (left -= share) < 0)
}

import { createHash } from "node:crypto"

/** Lots from a seed: the same on every machine. */
export type Lots = {
  /** A number from 0 up to, and without, the bound; each equally likely. */
  below(bound: number): number
}

const WORD = 2 ** 32

/**
 * Lots from SHA-256 in counter mode over the seed's text: block n is the hash of `seed`, a line break and n. Each block
 * gives eight 32-bit numbers; one that would favour small results is thrown away (rejection), so no result is favoured.
 * Only integers are used: nothing depends on how a machine rounds.
 */
export function seededLots(seed: string): Lots {
  let block = Buffer.alloc(0)
  let counter = 0
  let at = 0
  const word = (): number => {
    if (at >= block.length) {
      block = createHash("sha256").update(`${seed}\n${counter}`, "utf8").digest()
      counter++
      at = 0
    }
    at += 4
    return block.readUInt32BE(at - 4)
  }
  return {
    below(bound) {
      const end = WORD - (WORD % bound)
      let drawn = word()
      while (drawn >= end) drawn = word()
      return drawn % bound
    },
  }
}

/** A copy in chance order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], lots: Lots): T[] {
  const order = [...items]
  for (let end = order.length; end > 1; end--) {
    const drawn = lots.below(end)
    const last = order[end - 1] as T
    order[end - 1] = order[drawn] as T
    order[drawn] = last
  }
  return order
}

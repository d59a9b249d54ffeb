import { hashHead, rootOf, type Head } from "./seal.ts"

/** The root of all heads as they move from seal to seal. */
export type RunningRoot = {
  set(head: Head): void
  /** From here on some heads are unknown: no root can be proven any more. */
  lose(): void
  matches(root: Buffer): boolean
}

export function makeRoot(): RunningRoot {
  const chains: string[] = []
  const leaves: Buffer[] = []
  let lost = false
  return {
    set(head) {
      const place = placeOf(chains, head.chain)
      const isKnown = chains[place] === head.chain
      if (!isKnown) chains.splice(place, 0, head.chain)
      leaves.splice(place, isKnown ? 1 : 0, hashHead(head))
    },
    lose() {
      lost = true
    },
    matches: (root) => lost || rootOf(leaves).equals(root),
  }
}

/** Where a chain stands, or would stand, in the order of `sortHeads`. */
function placeOf(chains: readonly string[], chain: string): number {
  let [low, high] = [0, chains.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((chains[middle] as string) < chain) low = middle + 1
    else high = middle
  }
  return low
}

import type { Bag, Bags } from "./bags.ts"
import { FEATURES } from "./feature.ts"
import { slotOf } from "./slot-of.ts"

/** Which of the held texts have a feature, and how strongly: flat arrays, one stretch a feature. Every text has length one. */
export type Postings = {
  readonly count: number
  /** Rising; the place of a feature is its place in `starts` and `rarity`, and its stretch ends where the next begins. */
  readonly features: Uint32Array
  readonly starts: Uint32Array
  readonly rarity: Float32Array
  readonly holders: Uint32Array
  readonly weights: Float32Array
}

/** By feature, used anew for each making: how many texts have it, then where its next posting goes. */
const counts = new Uint32Array(FEATURES)
const places = new Uint32Array(FEATURES)

/** Weighs features by their rarity among the bags, brings each bag to length one, and turns them by feature. */
export function makePostings(bags: Bags): Postings {
  const count = bags.starts.length - 1
  const features = countFeatures(bags)
  const starts = new Uint32Array(features.length + 1)
  const rarity = new Float32Array(features.length)
  for (const [place, feature] of features.entries()) {
    const held = counts[feature] ?? 0
    rarity[place] = rarityOf(held, count)
    starts[place + 1] = (starts[place] ?? 0) + held
    places[feature] = place
    counts[feature] = starts[place] ?? 0
  }
  const holders = new Uint32Array(bags.features.length)
  const weights = new Float32Array(bags.features.length)
  for (let holder = 0; holder < count; holder++) {
    const [first, last] = [bags.starts[holder] ?? 0, bags.starts[holder + 1] ?? 0]
    let sum = 0
    for (let at = first; at < last; at++) {
      const weight = (bags.weights[at] ?? 0) * (rarity[places[bags.features[at] ?? 0] ?? 0] ?? 0)
      sum += weight * weight
    }
    const length = Math.sqrt(sum) || 1
    for (let at = first; at < last; at++) {
      const feature = bags.features[at] ?? 0
      const slot = counts[feature] ?? 0
      holders[slot] = holder
      weights[slot] = ((bags.weights[at] ?? 0) * (rarity[places[feature] ?? 0] ?? 0)) / length
      counts[feature] = slot + 1
    }
  }
  for (const feature of features) counts[feature] = 0
  return { count, features, starts, rarity, holders, weights }
}

/** The features that there are, rising; `counts` then says in how many bags each is. */
function countFeatures({ features }: Bags): Uint32Array {
  const met: number[] = []
  for (const feature of features) {
    const before = counts[feature] ?? 0
    if (before === 0) met.push(feature)
    counts[feature] = before + 1
  }
  return Uint32Array.from(met).sort()
}

/** Where a feature stands, if any text has it. */
export function placeOf({ features }: Postings, feature: number): number | undefined {
  return slotOf(features, feature, [0, features.length])
}

/** The cosine of a bag with every held text; a feature that none holds makes the bag longer and matches nothing. */
export function cosines(postings: Postings, bag: Bag): Float32Array {
  const { starts, rarity, holders, weights } = postings
  const found = new Float32Array(postings.count)
  const unheld = rarityOf(0, postings.count)
  const asked = Array.from(bag, ([feature, weight]) => ({ place: placeOf(postings, feature), weight }))
  let sum = 0
  for (const { place, weight } of asked)
    sum += (weight * (place === undefined ? unheld : (rarity[place] ?? 0))) ** 2
  const length = Math.sqrt(sum) || 1
  for (const { place, weight } of asked) {
    if (place === undefined) continue
    const share = (weight * (rarity[place] ?? 0)) / length
    const end = starts[place + 1] ?? 0
    for (let slot = starts[place] ?? 0; slot < end; slot++) {
      const holder = holders[slot] ?? 0
      found[holder] = (found[holder] ?? 0) + share * (weights[slot] ?? 0)
    }
  }
  return found
}

/** Rarity counts, but softly: the rarest feature of a text is often one that its translator did not keep. */
const SOFTENED = 0.4

function rarityOf(count: number, all: number): number {
  return Math.log(1 + (all + 0.5) / (count + 0.5)) ** SOFTENED
}

import type { Bag, Bags } from "./bags.ts"
import { FEATURES } from "./feature.ts"

/** Which of the held texts have a feature, and how strongly: flat arrays, one stretch a feature. Every text has length one. */
export type Postings = {
  readonly count: number
  /** Rising; the place of a feature is its place in `starts` and `rarity`, and its stretch ends where the next begins. */
  readonly features: Uint32Array
  /** Where each feature stands, by hashing: 0 is nothing, else its place and one. */
  readonly table: Uint32Array
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
  return { count, features, table: tableOf(features), starts, rarity, holders, weights }
}

/** Twice as wide as what it holds at the least, and a power of two. */
function tableOf(features: Uint32Array): Uint32Array {
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(features.length * 2 + 2)))
  for (const [place, feature] of features.entries()) {
    let at = hashOf(feature, table.length)
    while (table[at] !== 0) at = (at + 1) & (table.length - 1)
    table[at] = place + 1
  }
  return table
}

function hashOf(feature: number, width: number): number {
  return (Math.imul(feature, 0x9e3779b1) >>> 12) & (width - 1)
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

/** Where a feature stands, or -1 where no text has it. */
export function placeOf({ features, table }: Postings, feature: number): number {
  for (let at = hashOf(feature, table.length); ; at = (at + 1) & (table.length - 1)) {
    const place = (table[at] ?? 0) - 1
    if (place < 0 || features[place] === feature) return place
  }
}

/** A bag that is asked of several shelves, laid flat once. */
export type Asked = {
  readonly features: Uint32Array
  readonly weights: Float64Array
  readonly places: Int32Array
}

export function askedOf(bag: Bag): Asked {
  const [features, weights] = [new Uint32Array(bag.size), new Float64Array(bag.size)]
  let at = 0
  for (const [feature, weight] of bag) {
    features[at] = feature
    weights[at] = weight
    at += 1
  }
  return { features, weights, places: new Int32Array(bag.size) }
}

/** The cosine of a bag with every held text; a feature that none holds makes the bag longer and matches nothing. */
export function cosines(postings: Postings, { features, weights: asked, places: at }: Asked): Float32Array {
  const { starts, rarity, holders, weights } = postings
  const found = new Float32Array(postings.count)
  const unheld = rarityOf(0, postings.count)
  let sum = 0
  for (let one = 0; one < features.length; one++) {
    const place = placeOf(postings, features[one]!)
    at[one] = place
    sum += (asked[one]! * (place < 0 ? unheld : rarity[place]!)) ** 2
  }
  const length = Math.sqrt(sum) || 1
  for (let one = 0; one < features.length; one++) {
    const place = at[one]!
    if (place < 0) continue
    const share = (asked[one]! * rarity[place]!) / length
    const end = starts[place + 1]!
    for (let slot = starts[place]!; slot < end; slot++) found[holders[slot]!]! += share * weights[slot]!
  }
  return found
}

/** Rarity counts, but softly: the rarest feature of a text is often one that its translator did not keep. */
const SOFTENED = 0.4

function rarityOf(count: number, all: number): number {
  return Math.log(1 + (all + 0.5) / (count + 0.5)) ** SOFTENED
}

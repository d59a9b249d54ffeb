/** A weighted bag of features. */
export type Bag = ReadonlyMap<number, number>

/** Which of the held texts have a feature, and how strongly: flat arrays, one stretch a feature. Every text has length one. */
export type Postings = {
  readonly count: number
  /** By feature: its place in `starts` and `rarity`; its stretch ends where the next begins. */
  readonly places: ReadonlyMap<number, number>
  readonly starts: Uint32Array
  readonly rarity: Float32Array
  readonly holders: Uint32Array
  readonly weights: Float32Array
}

/** Weighs features by their rarity among the bags, brings each bag to length one, and turns them by feature. */
export function makePostings(bags: readonly Bag[]): Postings {
  const { places, counts, flat } = flatten(bags)
  const rarity = Float32Array.from(counts, (count) => rarityOf(count, bags.length))
  const starts = new Uint32Array(counts.length + 1)
  for (const [place, count] of counts.entries()) starts[place + 1] = (starts[place] ?? 0) + count
  const next = starts.slice()
  const holders = new Uint32Array(flat.length)
  const weights = new Float32Array(flat.length)
  let at = 0
  for (const [holder, bag] of bags.entries()) {
    let sum = 0
    const from = at
    for (const weight of bag.values()) sum += (weight * (rarity[flat[at++] ?? 0] ?? 0)) ** 2
    const length = Math.sqrt(sum) || 1
    at = from
    for (const weight of bag.values()) {
      const place = flat[at++] ?? 0
      const slot = next[place] ?? 0
      holders[slot] = holder
      weights[slot] = (weight * (rarity[place] ?? 0)) / length
      next[place] = slot + 1
    }
  }
  return { count: bags.length, places, starts, rarity, holders, weights }
}

/** Numbers the features in the order of their first meeting, and counts in how many bags each is. */
function flatten(bags: readonly Bag[]): { places: Map<number, number>; counts: number[]; flat: Uint32Array } {
  const places = new Map<number, number>()
  const counts: number[] = []
  const flat = new Uint32Array(bags.reduce((sum, bag) => sum + bag.size, 0))
  let at = 0
  for (const bag of bags) {
    for (const feature of bag.keys()) {
      let place = places.get(feature)
      if (place === undefined) places.set(feature, (place = counts.push(0) - 1))
      counts[place] = (counts[place] ?? 0) + 1
      flat[at++] = place
    }
  }
  return { places, counts, flat }
}

/** The cosine of a bag with every held text; a feature that none holds makes the bag longer and matches nothing. */
export function cosines(postings: Postings, bag: Bag): Float32Array {
  const { places, starts, rarity, holders, weights } = postings
  const found = new Float32Array(postings.count)
  const unheld = rarityOf(0, postings.count)
  let sum = 0
  for (const [feature, weight] of bag) sum += (weight * (rarity[places.get(feature) ?? -1] ?? unheld)) ** 2
  const length = Math.sqrt(sum) || 1
  for (const [feature, weight] of bag) {
    const place = places.get(feature)
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

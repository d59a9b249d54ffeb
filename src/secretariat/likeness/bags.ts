/** Weighted features of one text. */
export type Bag = ReadonlyMap<number, number>

/** The bags of many texts side by side in flat arrays: a bag ends where the next begins. */
export type Bags = {
  readonly starts: Uint32Array
  readonly features: Uint32Array
  readonly weights: Float32Array
}

/** Where bags are laid one after another; what was read is copied from where it lies, and no text keeps maps of its own. */
export type BagsBuilder = {
  add(bag: Bag): void
  /** The same bag as one that lies in others. */
  copy(from: Bags, place: number): void
  done(): Bags
}

/** So many features has a text as a rule; an array that is full is doubled. */
const USUAL = 64

export function buildBags(count: number): BagsBuilder {
  const starts = new Uint32Array(count + 1)
  let features = new Uint32Array(count * USUAL)
  let weights = new Float32Array(count * USUAL)
  let [at, bags] = [0, 0]
  const reserve = (more: number) => {
    if (at + more <= features.length) return
    const size = Math.max(features.length * 2, at + more)
    const [wider, heavier] = [new Uint32Array(size), new Float32Array(size)]
    wider.set(features)
    heavier.set(weights)
    features = wider
    weights = heavier
  }
  const end = () => {
    bags += 1
    starts[bags] = at
  }
  return {
    add(bag) {
      reserve(bag.size)
      for (const [feature, weight] of bag) {
        features[at] = feature
        weights[at] = weight
        at += 1
      }
      end()
    },
    copy(from, place) {
      const [first, last] = [from.starts[place] ?? 0, from.starts[place + 1] ?? 0]
      reserve(last - first)
      features.set(from.features.subarray(first, last), at)
      weights.set(from.weights.subarray(first, last), at)
      at += last - first
      end()
    },
    done: () => ({ starts, features: features.slice(0, at), weights: weights.slice(0, at) }),
  }
}

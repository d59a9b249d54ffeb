import { fingerprint, type Fingerprint } from "./fingerprint.ts"
import { gramsOf } from "./grams.ts"
import type { Index, Item, Shelf } from "./make-index.ts"
import { cosines } from "./postings.ts"
import { bondOf, type Bond } from "./bond.ts"

export type Likeness = {
  readonly id: string
  /** Between 0 and 1; it orders suggestions and measures nothing. */
  readonly score: number
  readonly why: {
    /** Provisions about which both ask. */
    readonly provisions?: readonly string[]
    readonly twin?: { readonly from: string; readonly to: string; readonly kind: "same_duty" | "false_twin" }
    /** The query's words whose meaning the other text shares, the weightiest first. */
    readonly wording: readonly string[]
  }
}

export type Options = {
  /** How many to give, at most LIKE_LIMIT. */
  readonly limit?: number
  /** Nothing below this likeness. */
  readonly floor?: number
  /** Only texts for which this says yes: what the caller may see, other questionnaires, another language. */
  readonly among?: (item: Omit<Item, "text">) => boolean
}

export type Query = Omit<Item, "id">

export const LIKE_LIMIT = 100
const FLOOR = 0.12
/** Within one language, half of the likeness is that of the wording itself. */
const WORDING = 0.5

/** The held texts that are like the query, the most like first, each with why. It suggests; a person decides. */
export function like(index: Index, query: Query, options: Options = {}): Likeness[] {
  const { floor = FLOOR, among } = options
  const print = fingerprint(query.text, query.lang, index.lexica)
  const found: { place: number; score: number; bond: Bond }[] = []
  for (const shelf of index.shelves) {
    const scores = scoresOf(shelf, query, print)
    for (const [slot, place] of shelf.places.entries()) {
      const item = index.items[place]
      if (!item || (among && !among(item))) continue
      const bond = bondOf(query, item)
      const score = 1 - (1 - (scores[slot] ?? 0)) * (1 - bond.strength)
      if (score >= floor) found.push({ place, score, bond })
    }
  }
  found.sort((one, two) => two.score - one.score || one.place - two.place)
  return found.slice(0, Math.min(options.limit ?? 10, LIKE_LIMIT)).map(({ place, score, bond }) => ({
    id: index.items[place]?.id ?? "",
    score: Math.min(1, score),
    why: { ...bond.why, wording: sharedWords(index, place, print) },
  }))
}

function scoresOf(shelf: Shelf, query: Query, print: Fingerprint): Float32Array {
  const scores = cosines(shelf.concepts, print.features)
  if (shelf.lang !== query.lang) return scores
  const wording = cosines(shelf.grams, gramsOf(query.text, query.lang))
  return scores.map((score, slot) => score * (1 - WORDING) + (wording[slot] ?? 0) * WORDING)
}

const WORDS_LIMIT = 6

/** The query's words behind the features that both texts have, by how much each adds. */
function sharedWords(index: Index, place: number, { features, said }: Fingerprint): string[] {
  const shelf = index.shelves.find(({ lang }) => lang === index.items[place]?.lang)
  if (!shelf) return []
  const slot = slotOf(shelf.places, place, [0, shelf.places.length])
  if (slot === undefined) return []
  const { places, rarity, starts, holders, weights } = shelf.concepts
  const shared = new Map<string, number>()
  for (const [feature, weight] of features) {
    const at = places.get(feature)
    if (at === undefined) continue
    const from = slotOf(holders, slot, [starts[at] ?? 0, starts[at + 1] ?? 0])
    if (from === undefined) continue
    const words = said.get(feature) ?? ""
    const adds = weight * (rarity[at] ?? 0) * (weights[from] ?? 0)
    shared.set(words, (shared.get(words) ?? 0) + adds)
  }
  const ranked = [...shared].toSorted(([, one], [, two]) => two - one)
  return ranked.slice(0, WORDS_LIMIT).map(([words]) => words)
}

/** Where a number stands in a rising stretch, by halving. */
function slotOf(
  numbers: Uint32Array,
  wanted: number,
  [from, to]: readonly [number, number],
): number | undefined {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low < to && numbers[low] === wanted ? low : undefined
}

import { fingerprint, type Fingerprint } from "./fingerprint.ts"
import { gramsOf } from "./grams.ts"
import type { Index, Item, Shelf } from "./make-index.ts"
import { askedOf, cosines, placeOf, type Asked } from "./postings.ts"
import { bondOf, NONE, type Bond } from "./bond.ts"
import { slotOf } from "./slot-of.ts"

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

type Found = { readonly place: number; readonly score: number; readonly bond: Bond }

/** The held texts that are like the query, the most like first, each with why. It suggests; a person decides. */
export function like(index: Index, query: Query, options: Options = {}): Likeness[] {
  const { floor = FLOOR, among } = options
  const print = fingerprint(query.text, query.lang, index.lexica)
  const bonds = bondsOf(index, query)
  const asked = { concepts: askedOf(print.features), grams: askedOf(gramsOf(query.text, query.lang)) }
  const best = keepBest(Math.min(options.limit ?? 10, LIKE_LIMIT))
  for (const shelf of index.shelves) {
    const scores = scoresOf(shelf, query, asked)
    for (let slot = 0; slot < scores.length; slot++) {
      const place = shelf.places[slot] ?? 0
      const bond = bonds.get(place) ?? NONE
      const score = 1 - (1 - (scores[slot] ?? 0)) * (1 - bond.strength)
      if (score < floor || !best.admits(score, place)) continue
      const item = index.items[place]
      if (item && (!among || among(item))) best.add({ place, score, bond })
    }
  }
  return best.all().map(({ place, score, bond }) => ({
    id: index.items[place]?.id ?? "",
    score: Math.min(1, score),
    why: whyOf({ index, print }, place, bond),
  }))
}

/** Which words are shared is looked up when it is asked: most of what is found is never shown. */
function whyOf(asked: { index: Index; print: Fingerprint }, place: number, bond: Bond): Likeness["why"] {
  let words: string[] | undefined
  return {
    ...bond.why,
    get wording() {
      return (words ??= sharedWords(asked.index, place, asked.print))
    },
  }
}

/** Only what asks about the same provisions or their twins is tied to a query. */
function bondsOf({ tied, items }: Index, query: Query): Map<number, Bond> {
  const bonds = new Map<number, Bond>()
  const refs = [...(query.provisions ?? []), ...(query.twins ?? []).map(({ ref }) => ref)]
  for (const place of new Set(refs.flatMap((ref) => tied.get(ref) ?? []))) {
    const item = items[place]
    if (item) bonds.set(place, bondOf(query, item))
  }
  return bonds
}

/** Keeps the best few in their order: the higher score first, and of two alike the earlier place. */
function keepBest(limit: number) {
  const kept: Found[] = []
  const before = (one: Found, score: number, place: number) =>
    one.score > score || (one.score === score && one.place < place)
  return {
    admits(score: number, place: number): boolean {
      const last = kept[limit - 1]
      return limit > 0 && (last === undefined || !before(last, score, place))
    },
    add(found: Found): void {
      let at = kept.length
      while (at > 0 && !before(kept[at - 1]!, found.score, found.place)) at -= 1
      kept.splice(at, 0, found)
      if (kept.length > limit) kept.pop()
    },
    all: () => kept,
  }
}

function scoresOf(shelf: Shelf, { lang }: Query, asked: { concepts: Asked; grams: Asked }): Float32Array {
  const scores = cosines(shelf.concepts, asked.concepts)
  if (shelf.lang !== lang) return scores
  const wording = cosines(shelf.grams, asked.grams)
  for (let slot = 0; slot < scores.length; slot++)
    scores[slot] = scores[slot]! * (1 - WORDING) + wording[slot]! * WORDING
  return scores
}

const WORDS_LIMIT = 6

/** The query's words behind the features that both texts have, by how much each adds. */
function sharedWords(index: Index, place: number, { features, said }: Fingerprint): string[] {
  const shelf = index.shelves.find(({ lang }) => lang === index.items[place]?.lang)
  if (!shelf) return []
  const slot = slotOf(shelf.places, place, [0, shelf.places.length])
  if (slot === undefined) return []
  const { rarity, starts, holders, weights } = shelf.concepts
  const shared = new Map<string, number>()
  for (const [feature, weight] of features) {
    const at = placeOf(shelf.concepts, feature)
    if (at < 0) continue
    const from = slotOf(holders, slot, [starts[at] ?? 0, starts[at + 1] ?? 0])
    if (from === undefined) continue
    const words = said.get(feature) ?? ""
    const adds = weight * (rarity[at] ?? 0) * (weights[from] ?? 0)
    shared.set(words, (shared.get(words) ?? 0) + adds)
  }
  const ranked = [...shared].toSorted(([, one], [, two]) => two - one)
  return ranked.slice(0, WORDS_LIMIT).map(([words]) => words)
}

import { languages, type Lang } from "../../platform/languages.ts"
import type { Lexica } from "./fingerprint.ts"
import { makePostings, type Postings } from "./postings.ts"
import { readTexts, type Read } from "./read-texts.ts"

/** A provision that stands beside another: with the same duty, or alike to the eye and not the same duty. */
export type Twin = { readonly ref: string; readonly kind: "same_duty" | "false_twin" }

/** A text to be compared: a question, a measure. Provisions and their twins strengthen where given, else play no part. */
export type Item = {
  readonly id: string
  readonly lang: Lang
  readonly text: string
  readonly provisions?: readonly string[]
  /** Twins of its provisions, as the instruments' room links them. */
  readonly twins?: readonly Twin[]
}

export type Index = {
  readonly lexica: Lexica
  readonly items: readonly Omit<Item, "text">[]
  /** By language, so that a word's rarity is its rarity in that language. */
  readonly shelves: readonly Shelf[]
  /** By provision: the places of the items that ask about it or about a twin of it. */
  readonly tied: ReadonlyMap<string, readonly number[]>
}

/** The held texts of one language. */
export type Shelf = {
  readonly lang: Lang
  /** Which item each text is. */
  readonly places: Uint32Array
  readonly concepts: Postings
  readonly grams: Postings
  readonly read: Read
}

/** An index holds at most so many texts. */
export const ITEMS_LIMIT = 50_000

/**
 * Makes texts ready to be found by likeness. The same items and table give the same index.
 * @param before an index made earlier with the same table: what it has read is not read again
 */
export function makeIndex(items: readonly Item[], lexica: Lexica, before?: Index): Index {
  if (items.length > ITEMS_LIMIT) throw new Error(`an index holds at most ${ITEMS_LIMIT} texts`)
  const shelves = languages.flatMap((lang) => {
    const places = Uint32Array.from(items.keys()).filter((place) => items[place]?.lang === lang)
    if (places.length === 0) return []
    const known = before?.lexica === lexica ? before.shelves.find((shelf) => shelf.lang === lang) : undefined
    const texts = Array.from(places, (place) => items[place]?.text ?? "")
    const read = readTexts(texts, { lang, lexica, known: known?.read })
    if (known?.read === read) return [{ ...known, places }]
    return [{ lang, places, read, concepts: makePostings(read.concepts), grams: makePostings(read.grams) }]
  })
  return { lexica, items: items.map(cardOf), shelves, tied: tiesOf(items) }
}

function tiesOf(items: readonly Item[]): Map<string, number[]> {
  const tied = new Map<string, number[]>()
  for (const [place, { provisions = [], twins = [] }] of items.entries()) {
    for (const ref of new Set([...provisions, ...twins.map((twin) => twin.ref)])) {
      const there = tied.get(ref)
      if (there) there.push(place)
      else tied.set(ref, [place])
    }
  }
  return tied
}

/** An item without its text: the index keeps what is needed to name and tie it. */
function cardOf({ id, lang, provisions, twins }: Item): Omit<Item, "text"> {
  return { id, lang, ...(provisions && { provisions }), ...(twins && { twins }) }
}

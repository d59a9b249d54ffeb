import { languages, type Lang } from "../../platform/languages.ts"
import { fingerprint, type Lexica } from "./fingerprint.ts"
import { gramsOf } from "./grams.ts"
import { makePostings, type Postings } from "./postings.ts"

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
}

/** The held texts of one language. */
export type Shelf = {
  readonly lang: Lang
  /** Which item each text is. */
  readonly places: Uint32Array
  readonly concepts: Postings
  readonly grams: Postings
}

/** An index holds at most so many texts. */
export const ITEMS_LIMIT = 50_000

/** Makes texts ready to be found by likeness. Pure: the same items and table give the same index. */
export function makeIndex(items: readonly Item[], lexica: Lexica): Index {
  if (items.length > ITEMS_LIMIT) throw new Error(`an index holds at most ${ITEMS_LIMIT} texts`)
  const shelves = languages.flatMap((lang) => {
    const places = Uint32Array.from(items.keys()).filter((place) => items[place]?.lang === lang)
    if (places.length === 0) return []
    const texts = Array.from(places, (place) => items[place]?.text ?? "")
    return [
      {
        lang,
        places,
        concepts: makePostings(texts.map((text) => fingerprint(text, lang, lexica).features)),
        grams: makePostings(texts.map((text) => gramsOf(text, lang))),
      },
    ]
  })
  return { lexica, items: items.map(cardOf), shelves }
}

/** An item without its text: the index keeps what is needed to name and tie it. */
function cardOf({ id, lang, provisions, twins }: Item): Omit<Item, "text"> {
  return { id, lang, ...(provisions && { provisions }), ...(twins && { twins }) }
}

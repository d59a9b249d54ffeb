import type { Lang } from "../../platform/languages.ts"
import { buildBags, type Bags } from "./bags.ts"
import { fingerprint, type Lexica } from "./fingerprint.ts"
import { gramsOf } from "./grams.ts"

/** What texts of one language speak of, as it was read from them. */
export type Read = {
  readonly concepts: Bags
  readonly grams: Bags
  /** By which a text that was read is known again; in the order of the bags. */
  readonly seals: readonly string[]
}

type Reading = { readonly lang: Lang; readonly lexica: Lexica; readonly known: Read | undefined }

/**
 * Reads texts; one that was read before is only copied, since reading is nearly all of the work. When all of them were
 * read before in this order, what was read then is given again.
 */
export function readTexts(texts: readonly string[], { lang, lexica, known }: Reading): Read {
  const seals = texts.map(sealOf)
  if (known && known.seals.length === seals.length && known.seals.every((seal, at) => seal === seals[at]))
    return known
  const [concepts, grams] = [buildBags(texts.length), buildBags(texts.length)]
  const earlier = new Map(known?.seals.map((seal, at) => [seal, at]))
  for (const [place, text] of texts.entries()) {
    const there = earlier.get(seals[place] ?? "")
    if (known && there !== undefined) {
      concepts.copy(known.concepts, there)
      grams.copy(known.grams, there)
    } else {
      concepts.add(fingerprint(text, lang, lexica).features)
      grams.add(gramsOf(text, lang))
    }
  }
  return { concepts: concepts.done(), grams: grams.done(), seals }
}

/** Two hashes of a text (FNV-1a, the second from its end) and its length: no two texts of one house share them. */
function sealOf(text: string): string {
  let [one, two] = [0x811c9dc5, 0x01000193]
  const last = text.length - 1
  for (let at = 0; at <= last; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193)
    two = Math.imul(two ^ text.charCodeAt(last - at), 0x811c9dc5)
  }
  return `${one} ${two} ${text.length}`
}

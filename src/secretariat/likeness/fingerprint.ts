import type { Lang } from "../../platform/languages.ts"
import { featureOf } from "./feature.ts"
import { makeChineseLexicon, readChinese, type ChineseLexicon } from "./terms/chinese.ts"
import { makeLexicon, stemOf, type Lexicon } from "./terms/lexicon.ts"
import { readConcepts, type Reading } from "./terms/read-concepts.ts"
import type { Terms } from "./terms/read-terms.ts"
import { kinOf } from "./terms/kin.ts"
import { cognateKey } from "./words/cognate.ts"
import { normalise, plain } from "./words/normalise.ts"

/** A term table made ready for texts in all six languages. */
export type Lexica = {
  readonly terms: Terms
  readonly alphabet: (lang: Exclude<Lang, "zh">) => Lexicon
  readonly chinese: () => ChineseLexicon
  /** Which concepts share forms, and how nearly: a translator may have chosen the neighbour. */
  readonly kin: readonly ReadonlyMap<number, number>[]
}

/** What a text speaks of: features with their weight (before rarity), and the words that said so. */
export type Fingerprint = {
  readonly lang: Lang
  readonly features: ReadonlyMap<number, number>
  readonly said: ReadonlyMap<number, string>
}

/** A language's lexicon is made when a text in it is first read: a form in one language needs one. */
export function makeLexica(terms: Terms): Lexica {
  const made = new Map<Lang, Lexicon>()
  const alphabet = (lang: Exclude<Lang, "zh">) => {
    const lexicon = made.get(lang) ?? makeLexicon(terms, lang)
    made.set(lang, lexicon)
    return lexicon
  }
  let chinese: ChineseLexicon | undefined
  return {
    terms,
    alphabet,
    chinese: () => (chinese ??= makeChineseLexicon(terms)),
    kin: kinOf(terms),
  }
}

/** A concept said twice counts little more than once. */
const REPEATED = 0.3
/** A neighbour or a cognate is weaker evidence than the concept itself; a number is nearly as good. */
const WEIGHT = { kin: 0.5, cognate: 0.4, number: 0.8 }

/** What a text speaks of, comparable across the six languages: concepts, and where the table is silent cognates and numbers. */
export function fingerprint(text: string, lang: Lang, lexica: Lexica): Fingerprint {
  const features = new Map<number, number>()
  const said = new Map<number, string>()
  const add = (feature: number, weight: number, words: string) => {
    features.set(feature, (features.get(feature) ?? 0) + weight)
    if (!said.has(feature)) said.set(feature, words)
  }
  for (const { words, concepts } of readingsOf(text, lang, lexica)) {
    for (const [concept, share] of concepts) {
      add(concept, share, words)
      for (const [near, nearness] of lexica.kin[concept] ?? [])
        add(near, share * nearness * WEIGHT.kin, words)
    }
    const number = /^\d+$/u.test(words)
    if (number) add(featureOf(words), WEIGHT.number, words)
    else if (concepts.size === 0) {
      const key = cognateKey(words, lang)
      if (key) add(featureOf(key), WEIGHT.cognate, words)
    }
  }
  for (const [feature, weight] of features) if (weight > 1) features.set(feature, weight ** REPEATED)
  return { lang, features, said }
}

export function readingsOf(text: string, lang: Lang, lexica: Lexica): Reading[] {
  if (lang === "zh") {
    const spelled = plain(text, lang)
    const numbers = spelled.match(/\d+/gu) ?? []
    const latin = spelled.match(/[a-z]{3,}/gu) ?? []
    const bare = [...numbers, ...latin].map((words) => ({ words, concepts: new Map<number, number>() }))
    return [
      ...readChinese(spelled, lexica.chinese()).filter(({ words }) => !/^[\da-z]+$/u.test(words)),
      ...bare,
    ]
  }
  return readConcepts(normalise(text, lang), lexica.alphabet(lang))
}

/** Stems of a text's words, for likeness within one language. */
export function stems(text: string, lang: Lang): readonly string[] {
  const words = normalise(text, lang)
  return lang === "zh" ? words : words.map((word) => stemOf(word, lang))
}

import type { Lang } from "../../../platform/languages.ts"
import { arabicStem } from "../../likeness/words/arabic.ts"
import { lightStem } from "../../likeness/words/endings.ts"
import { plain } from "../../likeness/words/normalise.ts"
import { wordsIn } from "../segments/words-in.ts"
import type { Term } from "./term.ts"

/** An agreed term that a sentence uses, and its agreed translation. */
export type TermFound = Pick<Term, "concept" | "source" | "confidence"> & {
  readonly term: string
  readonly translation: string
}

type Languages = { readonly from: Lang; readonly to: Lang }

/** The agreed terms in a sentence that have an agreed translation, the longest first. */
export function termsIn(sentence: string, terms: readonly Term[], { from, to }: Languages): TermFound[] {
  const within = spelled(sentence, from)
  const found = terms.flatMap(({ words, concept, source, confidence }) => {
    const [term, translation] = [words[from], words[to]]
    if (!term || !translation || !has(within, spelled(term, from))) return []
    return [{ concept, source, confidence, term, translation }]
  })
  return found.toSorted((one, other) => other.term.length - one.term.length)
}

/**
 * Whether a draft uses an agreed word, in whatever inflection. It is asked about where it does not; nobody's words are
 * corrected.
 */
export function usesTerm(draft: string, translation: string, lang: Lang): boolean {
  return has(spelled(draft, lang), spelled(translation, lang))
}

/** The words of a text without their endings, between bars; Chinese as it is written. */
function spelled(text: string, lang: Lang): string {
  if (lang === "zh") return plain(text, lang)
  const stems = wordsIn(text, lang).map((word) => (lang === "ar" ? arabicStem(word) : lightStem(word, lang)))
  return `|${stems.join("|")}|`
}

function has(text: string, part: string): boolean {
  return part !== "||" && part !== "" && text.includes(part)
}

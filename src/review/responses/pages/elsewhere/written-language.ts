import type { Line } from "../../package/html-block.ts"

type Lang = Line["lang"]

/** The letters of each language; three of them have letters of their own, and the others share theirs. */
const LETTERS: readonly { langs: readonly Lang[]; letters: RegExp }[] = [
  { langs: ["ar"], letters: /[\u0600-\u06FF]/g },
  { langs: ["ru"], letters: /[\u0400-\u04FF]/g },
  { langs: ["zh"], letters: /[\u3400-\u9FFF]/g },
  { langs: ["en", "es", "fr"], letters: /[A-Za-z\u00C0-\u024F]/g },
]

/**
 * Words that were there keep their language while the letters fit it; else it is the one that the writer chose, unless
 * the letters are those of another.
 */
export function languageOf(text: string, before: Pick<Line, "text" | "lang">, chosen: Lang): Lang {
  const counts = LETTERS.map(({ langs, letters }) => ({ langs, count: (text.match(letters) ?? []).length }))
  const { langs, count } = counts.reduce((one, other) => (other.count > one.count ? other : one))
  const fits = (lang: Lang) => count === 0 || langs.indexOf(lang) !== -1
  if (before.text !== "" && fits(before.lang)) return before.lang
  return fits(chosen) ? chosen : (langs[0] ?? chosen)
}

import type { Line } from "../../package/html-block.ts"

const SCRIPTS = [
  { langs: "ar", letters: /[\u0600-\u06FF]/g },
  { langs: "ru", letters: /[\u0400-\u04FF]/g },
  { langs: "zh", letters: /[\u3400-\u9FFF]/g },
  { langs: "en es fr", letters: /[A-Za-z\u00C0-\u024F]/g },
]

/** Words that were there keep their language while the letters fit it; else it is the one that the writer chose. */
export function languageOf(
  text: string,
  before: Pick<Line, "text" | "lang">,
  chosen: Line["lang"],
): Line["lang"] {
  const counts = SCRIPTS.map(({ langs, letters }) => ({ langs, count: (text.match(letters) ?? []).length }))
  const most = counts.reduce((one, other) => (other.count > one.count ? other : one))
  const fits = (lang: string) => most.count === 0 || most.langs.indexOf(lang) !== -1
  return before.text !== "" && fits(before.lang) ? before.lang : chosen
}

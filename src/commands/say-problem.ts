import { catalogues } from "../catalogues.ts"
import { isLang, speaker, type Lang } from "../platform/languages.ts"
import type { Problem } from "../platform/problem.ts"

/** The language of the terminal, as its environment says. */
export function terminalLanguage(): Lang {
  const lang = (process.env["LC_ALL"] ?? process.env["LANG"] ?? "").slice(0, 2)
  return isLang(lang) ? lang : "en"
}

/** A refusal as lines for a terminal: the sentence, then each field. */
export function sayProblem(refused: Problem): string {
  const { sayCode } = speaker(catalogues, terminalLanguage())
  const fields = Object.entries(refused.fields).map(
    ([field, { code, values }]) => `  ${field}: ${sayCode(code, values)}`,
  )
  return [sayCode(refused.code, refused.values), ...fields].join("\n")
}

import { languages, type Lang } from "../../../platform/languages.ts"
import { MAX_TEXT } from "../questionnaire.ts"
import { optionalTextKeys, textKeys, type Structure } from "../structure.ts"
import type { Faults } from "./faults.ts"

export type Texts = Partial<Record<Lang, Record<string, string>>>

type Wanted = {
  readonly lang: Lang
  readonly structure: Structure
  readonly texts: Texts
  readonly whole: boolean
}

/**
 * Every key has its text in the authoritative language; in every other one too when the questionnaire is to be whole.
 * A text that nothing asks for is a key misspelled.
 */
export function checkTexts(faults: Faults, { lang, structure, texts, whole }: Wanted): void {
  const keys = textKeys(structure)
  const optional = optionalTextKeys(structure)
  const known = new Set([...keys, ...optional])
  for (const one of languages) {
    const file = `texts.${one}.json`
    const given = texts[one]
    if (!given) {
      if (one === lang) faults.add({ file, row: "" }, "file_missing")
      continue
    }
    for (const [key, text] of Object.entries(given)) {
      if (!known.has(key)) faults.add({ file, row: key }, "text_unknown")
      if (text.length > MAX_TEXT) faults.add({ file, row: key }, "text_too_long", { limit: MAX_TEXT })
    }
    if (one !== lang && !whole) continue
    const wanted = [...keys, ...optional.filter((key) => texts[lang]?.[key] !== undefined)]
    for (const key of new Set(wanted)) {
      if (given[key] === undefined) faults.add({ file, row: key }, "text_missing", { lang: one })
    }
  }
}

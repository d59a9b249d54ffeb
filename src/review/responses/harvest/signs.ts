import type { Lang } from "../../../platform/languages.ts"

/** A number before a question, in any making: `3.2`, `Q3)`, `Question 14:`, `第3题`, `٣-`, `(a)`. */
const MARKER =
  /^(?:(?:Q(?:uestion)?|Pregunta|Вопрос|السؤال|第)\s*(?:n[°º.]\s*)?)?\(?([\p{Nd}]{1,3}(?:[.‑-][\p{Nd}]{1,3}){0,3}|[A-Za-z](?:[.-]\p{Nd}{1,3}){1,3})\)?\s*(?:[.)、:：.．-]|题|\s)\s*(?=\S)/iu
const LETTER = /^\(?(?:[a-zа-я]|[ivx]{1,4}|[أ-ي])\)\s*(?=\S)/iu
const ALONE =
  /^\(?(?:Q(?:uestion)?\s*)?(?:\p{Nd}{1,3}|[A-Za-z][.-]\p{Nd}{1,3})(?:[.-]\p{Nd}{1,3}){0,3}[.):、]?\)?$/iu
const ASKS = /[?？؟]["»”)\s]*(?:\([^()]{0,80}\)\.?)?$/u
const BOX = /[☐☑☒□■○●◯✓✗]|\(\s*[xX✓]?\s*\)|\[\s*[xX✓]?\s*\]/gu
/** Yes, in part and no in six languages. */
const SAID =
  /(?<!\p{L})(?:yes|in part|partly|partially|no|oui|en partie|partiellement|non|s[ií]|en parte|parcialmente|да|частично|нет|نعم|جزئيا|جزئياً|لا)(?!\p{L})|是|部分|否/giu
const LABEL =
  /^(?:answer|response|reply|réponse|respuesta|ответ|الإجابة|الجواب|الرد|答复|答|回答)\s*[:：.]\s*/iu
const CITED =
  /(?:\bart(?:icle|ículo|\.)?s?|стать[ияей]+|المادة|第)\s*\.?\s*(\p{Nd}{1,2})(?:\s*条)?(?:\s*,?\s*(?:para(?:graph)?|paragraphe|párr(?:afo)?|пункт|الفقرة|§)\.?\s*(\p{Nd}{1,2}))?/giu
const PAGE =
  /^(?:-\s*)?(?:(?:page|página|страница|стр\.|الصفحة|صفحة|第)\s*)?\p{Nd}{1,4}(?:\s*(?:\/|of|sur|de|из|من)\s*\p{Nd}{1,4})?(?:\s*页)?(?:\s*-)?$/iu

export type Marked = { readonly number: string | null; readonly letter: boolean; readonly text: string }

/** What stands before the words of a paragraph, and the words. */
export function markedOf(text: string): Marked {
  const number = MARKER.exec(text)
  if (number) {
    return {
      number: latin(number[1] ?? "").replaceAll(/[‑-]/g, "."),
      letter: false,
      text: text.slice(number[0].length),
    }
  }
  const letter = LETTER.exec(text)
  return { number: null, letter: letter !== null, text: letter ? text.slice(letter[0].length) : text }
}

export const isNumberAlone = (text: string): boolean => ALONE.test(text)
export const asks = (text: string): boolean => ASKS.test(text)
export const isPageNumber = (text: string): boolean => PAGE.test(text)
export const withoutLabel = (text: string): string => text.replace(LABEL, "")

/** Boxes with yes, in part and no, and nothing else: what was ticked there is a person's to say again. */
export function isBoxes(text: string): boolean {
  if (text.length > 160) return false
  const rest = text.replaceAll(BOX, "").replaceAll(SAID, "")
  return rest !== text && !/[\p{L}\p{N}]/u.test(rest)
}

/** Articles that a text cites, as refs of these treaties; which one is meant is not always said. */
export function citedRefs(text: string, instruments: readonly string[]): string[] {
  const places = [...text.matchAll(CITED)].map(([, article = "", paragraph]) =>
    [latin(article), paragraph && latin(paragraph)].filter(Boolean).join("."),
  )
  return [...new Set(places.flatMap((place) => instruments.map((code) => `${code}.${place}`)))]
}

/** Arabic-Indic and full-width digits as Latin ones. */
function latin(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
    if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
    return code >= 0xff10 && code <= 0xff19 ? String(code - 0xff10) : digit
  })
}

const SMALL: readonly (readonly [Lang, RegExp])[] = [
  ["en", /(?<!\p{L})(?:the|of|and|your|does|which|please|is|are|to)(?!\p{L})/giu],
  ["fr", /(?<!\p{L})(?:le|la|les|des|du|et|votre|est|une|dans|veuillez|pour|l’|d’)(?!\p{L})/giu],
  ["es", /(?<!\p{L})(?:el|los|las|del|su|una|por|para|que|con|sírvase|y)(?!\p{L})/giu],
]

/** The language of one paragraph by its script, and of Latin script by its smallest words. */
export function languageOfText(text: string, otherwise: Lang): Lang {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  if (count(/\p{Script=Han}/gu) * 3 > text.length) return "zh"
  if (count(/\p{Script=Arabic}/gu) * 2 > text.length) return "ar"
  if (count(/\p{Script=Cyrillic}/gu) * 2 > text.length) return "ru"
  const counts = SMALL.map(([lang, pattern]) => ({ lang, found: count(pattern) }))
  const best = counts.reduce((one, other) => (other.found > one.found ? other : one))
  return best.found > 0 ? best.lang : otherwise
}

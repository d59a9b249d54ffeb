import { IntlMessageFormat } from "intl-messageformat"
import type { Catalogues, Lang } from "./languages.ts"

/** `en-XA`: longer and accented, in the place of English. `ar-XB`: English set from right to left, in that of Arabic. */
export type Pseudo = "en-XA" | "ar-XB"

/**
 * The catalogues with one language replaced by English in disguise, to find on a page what is not translated, what
 * is cut when it grows by 40 %, and what does not turn when the page does. Arguments stay what they are.
 */
export function pseudo(catalogues: Catalogues, kind: Pseudo): Catalogues {
  const disguise = kind === "en-XA" ? lengthen : turn
  const place: Lang = kind === "en-XA" ? "en" : "ar"
  const entries = Object.entries(catalogues.en).map(([key, message]) => [key, mapText(message, disguise)])
  return { ...catalogues, [place]: Object.fromEntries(entries) }
}

type Elements = ReturnType<IntlMessageFormat["getAst"]>
type Span = { readonly start: number; readonly end: number }

/** Changes only what a reader reads: the parser says where the text between the arguments stands. */
function mapText(message: string, change: (text: string) => string): string {
  const parsed = new IntlMessageFormat(message, "en", undefined, { ignoreTag: true, captureLocation: true })
  const spans = textSpans(parsed.getAst()).sort((one, other) => other.start - one.start)
  return spans.reduce((text, { start, end }) => {
    return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end)
  }, message)
}

const LITERAL = 0

function textSpans(elements: Elements): Span[] {
  return elements.flatMap((element) => {
    if ("options" in element) return Object.values(element.options).flatMap(({ value }) => textSpans(value))
    const type: number = element.type
    if (type !== LITERAL || !element.location) return []
    return [{ start: element.location.start.offset, end: element.location.end.offset }]
  })
}

const PLAIN = "aceinouyACEINOUY"
const ACCENTED = "åçéîñöûýÅÇÉÎÑÖÛÝ"

function lengthen(text: string): string {
  const accented = text.replace(/[aceinouy]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter)
  return accented + "·".repeat(Math.ceil(text.length * 0.4))
}

/** Each word between the marks for "override from right to left" and "end of it". */
function turn(text: string): string {
  return text.replace(/[\p{L}\p{M}\d]+/gu, (word) => `\u202E${word}\u202C`)
}

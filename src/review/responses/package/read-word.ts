import { isLang, type Lang } from "../../../platform/languages.ts"
import {
  isSamePlace,
  printedCode,
  readBookmark,
  readClosing,
  readIdentity,
  readPrinted,
  responseOfBookmark,
  type Code,
} from "./code.ts"
import { MAX_ENTRIES, type Problem } from "./package.ts"
import type { Span, WordText } from "./word-text.ts"

/** No answer has more lines than it may have letters for them. */
const MAX_LINES = 2_000

/** The lines that stand at one answer's place. */
export type Place = { readonly code: Code; readonly lines: readonly string[]; readonly doubtful: boolean }
export type WordAnswers = {
  readonly response: string | null
  readonly lang: Lang | null
  /** How many answers the file was made with. */
  readonly count: number | null
  readonly places: readonly Place[]
  readonly problems: readonly Problem[]
  /** Lines that stand in no answer's place. */
  readonly outside: readonly string[]
}

/**
 * Finds the answers in a Word file by the bookmark, else by the printed codes, else by the name of the content
 * control: word processors drop one or another of them, and people copy parts of a form.
 */
export function readWord(text: WordText): WordAnswers {
  const problems: Problem[] = marksOf(text).twice.map((code) => ({
    code: "responses.package_twice",
    place: printedCode(code),
  }))
  const kept = new Set<string>()
  const used = new Set<number>()
  const places: Place[] = []
  const keep = (code: Code, span: Span, doubtful: boolean) => {
    if (kept.has(keyOf(code)) || places.length >= MAX_ENTRIES) return
    kept.add(keyOf(code))
    for (let at = span.from; at <= span.to; at++) used.add(at)
    places.push({ code, lines: linesIn(text, span, code), doubtful })
  }
  for (const [name, span] of text.bookmarks) {
    const code = readBookmark(name)
    if (code && isWhole(text, span, code)) keep(code, span, false)
  }
  const printed = printedSpans(text)
  for (const { code, span, closed } of printed) if (closed) keep(code, span, false)
  for (const [alias, span] of text.controls) {
    const found = readPrinted(alias)
    // LibreOffice leaves a control around its first line alone.
    if (found) keep(found.code, span, true)
  }
  for (const { code, span } of printed) {
    if (kept.has(keyOf(code))) continue
    problems.push({ code: "responses.package_end_lost", place: printedCode(code) })
    keep(code, span, true)
  }
  const outside = text.paragraphs.filter((line, at) => !used.has(at) && line.trim() !== "")
  return { ...identityOf(text), places, problems, outside: outside.filter((line) => !readIdentity(line)) }
}

function identityOf(text: WordText): Pick<WordAnswers, "response" | "lang" | "count"> {
  for (const line of text.paragraphs) {
    const found = readIdentity(line)
    if (found)
      return { response: found.response, lang: isLang(found.lang) ? found.lang : null, count: found.count }
  }
  const named = [...text.bookmarks.keys()].map(responseOfBookmark).find((one) => one !== null)
  return { response: named ?? null, lang: null, count: null }
}

/** A bookmark is trusted while it is no longer than an answer may be, and holds no other answer's mark. */
function isWhole({ paragraphs }: WordText, { from, to }: Span, code: Code): boolean {
  if (to < from || to - from > MAX_LINES) return false
  const marks = paragraphs.slice(from, to + 1).flatMap((line) => readPrinted(line)?.code ?? [])
  return marks.every((mark) => isSamePlace(mark, code))
}

type Mark = { readonly at: number; readonly code: Code }

function marksOf({ paragraphs }: WordText) {
  const opening: Mark[] = []
  const closing = new Map<string, number>()
  const twice: Code[] = []
  const seen = new Set<string>()
  for (const [at, line] of paragraphs.entries()) {
    if (!line.includes("[")) continue
    const code = readPrinted(line)?.code
    const closed = readClosing(line)
    if (closed && !closing.has(keyOf(closed))) closing.set(keyOf(closed), at)
    if (!code || opening.length >= MAX_ENTRIES) continue
    if (seen.has(keyOf(code))) twice.push(code)
    else opening.push({ at, code })
    seen.add(keyOf(code))
  }
  return { opening, closing, twice }
}

/** From each printed code to the mark that closes it, or only to the next code where that is gone. */
function printedSpans(text: WordText): { code: Code; span: Span; closed: boolean }[] {
  const { opening, closing } = marksOf(text)
  return opening.map(({ at, code }, index) => {
    const end = closing.get(keyOf(code)) ?? -1
    const next = opening[index + 1]?.at ?? text.paragraphs.length
    const closed = end >= at && end <= next
    return { code, span: { from: at, to: closed ? end : next - 1 }, closed }
  })
}

function keyOf({ number, item }: Pick<Code, "number" | "item">): string {
  return `${number}/${item}`
}

/** The lines of a place without its marks; what was typed beside a mark counts. */
function linesIn({ paragraphs }: WordText, { from, to }: Span, code: Code): string[] {
  return paragraphs.slice(from, to + 1).flatMap((paragraph) => {
    let line = paragraph
    const opening = readPrinted(line)
    if (opening && isSamePlace(opening.code, code)) line = opening.rest
    const closing = readClosing(line)
    if (closing && isSamePlace(closing, code)) line = closing.rest
    if (line !== paragraph && line.trim() === "") return []
    return line.split("\n")
  })
}

/** The first words of a line, to find it again. */
export function placeOf(line: string): string {
  return line.replaceAll(/\s+/gu, " ").trim().slice(0, 200).toWellFormed()
}

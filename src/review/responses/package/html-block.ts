import type { Lang } from "../../../platform/languages.ts"

/**
 * Where the answers stand in an HTML package. The words of no question, answer or attribute can spell it: in text an
 * angle bracket is escaped, in an attribute a quotation mark.
 */
export const BLOCK_START = '<script type="application/x-ndjson" id="palermo-answers">'
export const BLOCK_END = "</script>"
export const BLOCK_ID = "palermo-answers"

/** The first line of the block: what the file is, and when answers were last saved into it. */
export type Head = {
  readonly palermo: 1
  readonly response: string
  readonly lang: Lang
  readonly count: number
  /** Differs between any two packages that hold other answers: browsers keep all files of a disk in one store. */
  readonly package: string
  readonly saved: string | null
}

/** One answer, one line; untouched it stays byte for byte what it was, and `written` is null. */
export type Line = {
  readonly question: string
  readonly item: string
  readonly base: number
  readonly value: unknown
  readonly text: string
  readonly lang: Lang
  readonly written: string | null
}

/** JSON in which no tag can begin: a line is data, never markup. */
export function printLine(line: Head | Line): string {
  return JSON.stringify(line).replace(/</g, "\\u003c")
}

/** A file in which other answers stand, the same to the letter elsewhere. */
export function withLines(file: string, lines: readonly string[]): string {
  const start = file.indexOf(BLOCK_START) + BLOCK_START.length
  const end = file.indexOf(BLOCK_END, start)
  return `${file.slice(0, start)}\n${lines.join("\n")}\n${file.slice(end)}`
}

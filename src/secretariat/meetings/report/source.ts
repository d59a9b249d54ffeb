import { problem } from "../../../platform/problem.ts"
import { MAX_CHARACTERS, MAX_GARBAGE, MAX_LINE, MAX_LINES } from "./limits.ts"

/** Text by lines as it came, or paragraphs of a Word file, which need no joining. */
export type ReportInput =
  | { text: string; uncertain?: { line: number; text: string }[] }
  | { paragraphs: SourceParagraph[] }
export type SourceParagraph = { text: string; heading?: boolean }

/** Stands in a text for a line whose order is not certain: whatever it is part of is not read. */
export const UNCERTAIN = "\ufffc"

/** One line with its number in the source. A solid line is a whole paragraph and is never joined with the one before. */
export type Line = {
  n: number
  text: string
  solid: boolean
  heading: boolean
  blankBefore: boolean
  newPage: boolean
}

// Marks of direction, joiners and soft hyphens carry no fact; ligatures and Arabic presentation forms are letters drawn for
// print.
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const presentation = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefe]+/g
const garbage = /[\p{Cc}\ufffd]/gu
const wideGap =
  /(?<=[\u2e80-\u303f\u3400-\u9fff\uff00-\uffef]) +(?=[\u2e80-\u303f\u3400-\u9fff\uff00-\uffef])/g

function clean(raw: string): string {
  return raw
    .replace(invisible, "")
    .replace(presentation, (drawn) => drawn.normalize("NFKC"))
    .replace(/\u00ad\s*$/, "-")
    .replace(/\u00ad/g, "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(wideGap, "")
    .trim()
}

function refuseWhatIsNoReport(text: string) {
  if (text.length > MAX_CHARACTERS) {
    throw problem("meetings.problem_report_too_long", 413, { values: { limit: MAX_CHARACTERS } })
  }
  const strange = text.replace(/[\s\u0085]/g, "").match(garbage)?.length ?? 0
  if (text.includes("\u0000") || strange > text.length * MAX_GARBAGE)
    throw problem("meetings.problem_report_not_text")
}

function linesOfText(text: string): Line[] {
  const lines: Line[] = []
  let blankBefore = true
  let newPage = false
  const raws = text.split(/\r\n|[\n\r\u2028\u2029\u0085]/)
  if (raws.length > MAX_LINES)
    throw problem("meetings.problem_report_too_long", 413, { values: { limit: MAX_LINES } })
  for (const [index, raw] of raws.entries()) {
    if (raw.length > MAX_LINE)
      throw problem("meetings.problem_report_line_too_long", 413, { values: { limit: MAX_LINE } })
    if (raw.includes("\f")) newPage = true
    const text = clean(raw)
    if (text !== "") lines.push({ n: index + 1, text, solid: false, heading: false, blankBefore, newPage })
    blankBefore = text === ""
    if (text !== "") newPage = false
  }
  return lines
}

/**
 * The lines of a report. Refuses what is too long for a report, and what is no text.
 * @param input text as it came, or the paragraphs of a Word file
 */
export function readLines(input: ReportInput): Line[] {
  if ("text" in input) {
    refuseWhatIsNoReport(input.text)
    return linesOfText(input.text)
  }
  if (input.paragraphs.length > MAX_LINES) {
    throw problem("meetings.problem_report_too_long", 413, { values: { limit: MAX_LINES } })
  }
  let characters = 0
  return input.paragraphs.flatMap((paragraph, index) => {
    characters += paragraph.text.length
    if (characters > MAX_CHARACTERS || paragraph.text.length > MAX_LINE) {
      throw problem("meetings.problem_report_too_long", 413, { values: { limit: MAX_CHARACTERS } })
    }
    const text = clean(paragraph.text)
    const line = {
      n: index + 1,
      solid: true,
      heading: paragraph.heading === true,
      blankBefore: true,
      newPage: false,
    }
    return text === "" ? [] : [{ ...line, text }]
  })
}

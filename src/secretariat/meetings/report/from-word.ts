import { readWord } from "../../../platform/word/read-word.ts"
import { withPrintedNumbers } from "../../../platform/word/printed-numbers.ts"
import { repacked, type WordCodes, type WordLimits } from "../../../platform/word/repack-word.ts"
import { MAX_DOCUMENT_PART_BYTES, MAX_FILE_BYTES, MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES } from "./limits.ts"
import type { SourceParagraph } from "./source.ts"

const limits: WordLimits = {
  file_bytes: MAX_FILE_BYTES,
  entries: MAX_ZIP_ENTRIES,
  unpacked_bytes: MAX_UNPACKED_BYTES,
  part_bytes: MAX_DOCUMENT_PART_BYTES,
}

const codes: WordCodes = {
  too_large: "meetings.problem_report_too_long",
  unpacks_too_large: "meetings.problem_report_unpacks_too_large",
  entities: "meetings.problem_report_names_entities",
  not_word: "meetings.problem_report_not_word",
}

/**
 * The paragraphs of a Word file, with those that are set as headings marked.
 * @throws a Problem for a file that is too large, unpacks to too much, names entities of its own, or is no Word file
 */
export async function paragraphsOfWord(bytes: Uint8Array): Promise<SourceParagraph[]> {
  const numbered = withPrintedNumbers(repacked(bytes, limits, codes))
  const paragraphs = await readWord(numbered, limits, codes)
  return paragraphs.flatMap(({ text, styleName, styleId }) => {
    const heading = /^heading|^title/i.test(styleName) || /^(?:H[1-6]|HCh|H\d+G|Heading\d)/.test(styleId)
    return text.split("\n").map((line) => (heading ? { text: line, heading } : { text: line }))
  })
}

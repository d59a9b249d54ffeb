import { readWord } from "../../../platform/word/read-word.ts"
import type { WordCodes, WordLimits } from "../../../platform/word/repack-word.ts"
import { MAX_WORD_BYTES } from "./limits.ts"

const MAX_UNPACKED_BYTES = 64 * 1024 * 1024

const limits: WordLimits = {
  file_bytes: MAX_WORD_BYTES,
  entries: 2_000,
  unpacked_bytes: MAX_UNPACKED_BYTES,
  part_bytes: MAX_UNPACKED_BYTES,
}

const codes: WordCodes = {
  too_large: "questionnaires.problem_word_too_large",
  unpacks_too_large: "questionnaires.problem_word_too_large",
  entities: "questionnaires.problem_word_entities",
  not_word: "questionnaires.problem_not_word",
}

/** A paragraph that Word shows: its words, and whether Word itself numbers it and how deep. */
export type Paragraph = { readonly text: string; readonly level: number | null; readonly heading: boolean }

/**
 * The paragraphs of a Word file, those without words left out.
 * @throws a Problem for a file that is too large, unpacks to too much, names entities of its own, or is no Word file
 */
export async function openWord(bytes: Uint8Array): Promise<Paragraph[]> {
  const paragraphs = await readWord(bytes, limits, codes)
  return paragraphs.flatMap(({ text, level, styleName }) => {
    const heading = /^heading|^title/i.test(styleName)
    const lines = text.split("\n").map((line) => line.replaceAll(/\s+/g, " ").trim())
    return lines.filter(Boolean).map((line) => ({ text: line, level, heading }))
  })
}

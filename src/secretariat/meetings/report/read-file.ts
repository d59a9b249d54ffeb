import { problem } from "../../../platform/problem.ts"
import { MAX_FILE_BYTES } from "./limits.ts"
import type { ReportInput } from "./source.ts"

/**
 * What a file holds, by what it begins with and not by its name: PDF, Word, or text.
 * @throws a Problem that says why a file cannot be read
 */
export async function inputOfFile(bytes: Uint8Array): Promise<ReportInput> {
  if (bytes.length > MAX_FILE_BYTES)
    throw problem("meetings.problem_report_too_long", 413, { values: { limit: MAX_FILE_BYTES } })
  const begins = Buffer.from(bytes.subarray(0, 8)).toString("latin1")
  // Each kind's reader is loaded when a file of that kind comes: text is read at once.
  if (begins.startsWith("PK\u0003\u0004")) {
    const { paragraphsOfWord } = await import("./from-word.ts")
    return { paragraphs: await paragraphsOfWord(bytes) }
  }
  if (begins.startsWith("%PDF-")) {
    const { textOfPdf } = await import("./from-pdf.ts")
    return textOfPdf(bytes)
  }
  if (begins.startsWith("\u00d0\u00cf\u0011\u00e0")) throw problem("meetings.problem_report_old_word")
  return { text: textOf(bytes) }
}

/** A PDF or a Word file, as it begins. */
export function isPacked(bytes: Uint8Array): boolean {
  const begins = Buffer.from(bytes.subarray(0, 8)).toString("latin1")
  return begins.startsWith("PK\u0003\u0004") || begins.startsWith("%PDF-")
}

/** Text in UTF-8, or in UTF-16 when it says so. Anything else is no text that can be read for certain. */
function textOf(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8"
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes)
  } catch {
    throw problem("meetings.problem_report_not_text")
  }
}

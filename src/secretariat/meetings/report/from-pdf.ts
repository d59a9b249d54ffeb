import { getDocumentProxy } from "unpdf"
import { isProblem, problem } from "../../../platform/problem.ts"
import { MAX_CHARACTERS, MAX_FILE_BYTES, MAX_PAGES } from "./limits.ts"
import { UNCERTAIN } from "./source.ts"
import { linesOfItems, type Item } from "./pdf-lines.ts"
import { hasTurnedLigature, isArabic, type Laid } from "./rtl-line.ts"

type PdfText = { text: string; uncertain: { line: number; text: string }[] }

/**
 * The text of a PDF by lines, pages parted by a form feed. A line of Arabic whose order on the page does not tell the
 * order of reading for certain is not given as text but named, so that nothing is read wrongly.
 * @throws a Problem for a file that is too large, has too many pages, is locked, or is no PDF
 */
export async function textOfPdf(bytes: Uint8Array): Promise<PdfText> {
  if (bytes.length > MAX_FILE_BYTES)
    throw problem("meetings.problem_report_too_long", 413, { values: { limit: MAX_FILE_BYTES } })
  if (!Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-"))
    throw problem("meetings.problem_report_not_pdf")
  try {
    return await pagesOf(bytes)
  } catch (thrown) {
    if (isProblem(thrown)) throw thrown
    const locked = thrown instanceof Error && thrown.name === "PasswordException"
    throw problem(locked ? "meetings.problem_report_locked" : "meetings.problem_report_not_pdf")
  }
}

async function pagesOf(bytes: Uint8Array): Promise<PdfText> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), {
    stopAtErrors: true,
    verbosity: 0,
  })
  try {
    if (pdf.numPages > MAX_PAGES)
      throw problem("meetings.problem_report_too_long", 413, { values: { limit: MAX_PAGES } })
    const read: Laid[] = []
    let characters = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const lines = linesOfItems(items.flatMap((item) => ("str" in item ? [itemOf(item)] : [])))
      page.cleanup()
      if (number > 1) read.push({ text: "\f", certain: true })
      read.push(...lines)
      for (const line of lines) characters += line.text.length
      if (characters > MAX_CHARACTERS) {
        throw problem("meetings.problem_report_too_long", 413, { values: { limit: MAX_CHARACTERS } })
      }
    }
    return laidOut(read)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

function laidOut(read: readonly Laid[]): PdfText {
  const turned = read.some((line) => hasTurnedLigature(line.text))
  const certain = (line: Laid) => line.certain && !(turned && isArabic(line.text))
  return {
    text: read.map((line) => (certain(line) ? line.text : UNCERTAIN)).join("\n"),
    uncertain: read.flatMap((line, at) => (certain(line) ? [] : [{ line: at + 1, text: line.text }])),
  }
}

type Raw = { str: string; transform: readonly number[]; width: number; height: number }

function itemOf({ str, transform, width, height }: Raw): Item {
  const size = Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || height || 10
  return { text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, size }
}

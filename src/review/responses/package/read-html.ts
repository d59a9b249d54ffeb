import { z } from "zod"
import { languages, type Lang } from "../../../platform/languages.ts"
import { problem } from "../../../platform/problem.ts"
import { QuestionKey } from "../../questionnaires/question.ts"
import { Item } from "../answer.ts"
import { BLOCK_END, BLOCK_START } from "./html-block.ts"
import { MAX_ENTRIES, type Problem } from "./package.ts"
import { placeOf } from "./read-word.ts"

/** The longest answer, each letter of it escaped. */
const MAX_LINE = 400_000

const HeadLine = z.object({
  palermo: z.literal(1),
  response: z.uuid(),
  lang: z.enum(languages),
  count: z.int().min(0),
})
const AnswerLine = z.object({
  question: QuestionKey,
  item: Item,
  base: z.int().min(0),
  value: z.unknown(),
  text: z.string(),
  lang: z.enum(languages),
  written: z.iso.datetime({ offset: true }).nullable().catch(null),
})
export type AnswerLine = z.output<typeof AnswerLine>

export type HtmlAnswers = {
  readonly response: string | null
  readonly lang: Lang | null
  /** How many answers the file was made with. */
  readonly count: number | null
  readonly lines: readonly AnswerLine[]
  readonly problems: readonly Problem[]
}

/**
 * The answers of an HTML package: one line each, read by itself, so that half a file gives half of them. Nothing of
 * the file is taken for markup or run. Refuses what has no place for answers.
 */
export function readHtml(bytes: Uint8Array): HtmlAnswers {
  const file = decoded(bytes)
  const start = file.indexOf(BLOCK_START)
  if (start === -1) throw problem("responses.problem_package_unreadable")
  const from = start + BLOCK_START.length
  const end = file.indexOf(BLOCK_END, from)
  const block = end === -1 ? file.slice(from) : file.slice(from, end)
  const texts = block.split(/\r?\n/u).filter((text) => text.trim() !== "")
  let head: z.output<typeof HeadLine> | null = null
  const lines: AnswerLine[] = []
  const problems: Problem[] = []
  for (const text of texts.slice(0, MAX_ENTRIES + 1)) {
    const said = text.length > MAX_LINE ? undefined : parsed(text)
    const first = HeadLine.safeParse(said)
    if (first.success) {
      head ??= first.data
      continue
    }
    const line = AnswerLine.safeParse(said)
    if (line.success) lines.push(line.data)
    else problems.push({ code: "responses.package_damaged", place: placeOf(letters(text)) })
  }
  const { response = null, lang = null, count = null } = head ?? {}
  return { response, lang, count, lines, problems }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (_, value) => (typeof value === "string" ? letters(value) : value))
  } catch {
    return undefined
  }
}

/** Without what is no letter and no database takes: the sign zero, and half of a pair. */
function letters(text: string): string {
  return text.replaceAll("\0", "").toWellFormed()
}

/** Editors of old machines save a page as UTF-16. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return new TextDecoder(wide ? (first === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes)
}

import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import type { FlatQuestion } from "../../questionnaires/question.ts"
import { MAX_TEXT, slotOf } from "../answer.ts"
import type { Reached } from "../find-response.ts"
import { faultsOf, tidy, Value } from "../value.ts"
import { contentsOf } from "./contents.ts"
import { answersIn, entriesFrom, missingOf, type Before, type Placed, type ReadAnswer } from "./entries.ts"
import { MAX_PROBLEMS, type Problem } from "./package.ts"
import type { AnswerLine, HtmlAnswers } from "./read-html.ts"
import type { ReadPackage } from "./read-package.ts"
import { placeOf } from "./read-word.ts"

/** Reads the answers of an HTML package, and says of everything that it could not place or read. */
export async function readHtmlPackage(
  caller: Caller,
  facts: Reached,
  found: HtmlAnswers,
): Promise<ReadPackage> {
  if (found.response !== null && found.response !== facts.id) throw problem("responses.problem_package_other")
  const lang = found.lang ?? facts.lang
  const contents = await contentsOf(caller, { response: facts.id, lang })
  const shown = answersIn(contents)
  const problems: Problem[] = [...found.problems]
  if (found.response === null) problems.push({ code: "responses.package_no_identity", place: "" })
  const placed = new Map<string, Placed>()
  for (const line of found.lines) {
    const slot = slotOf(line)
    const answer = shown.get(slot)
    if (placed.has(slot)) problems.push({ code: "responses.package_twice", place: slot })
    else if (!answer)
      problems.push({ code: "responses.package_unknown", place: placeOf(`${slot} ${line.text}`) })
    else placed.set(slot, { shown: answer, base: line.base, doubtful: false, read: reading(line) })
  }
  problems.push(...missingOf(found.count, found.lines.length + found.problems.length))
  const sure = found.response !== null
  const read = await entriesFrom(caller, { contents, lang, sure }, [...placed.values()])
  return { lang, ...read, problems: [...read.problems, ...problems].slice(0, MAX_PROBLEMS) }
}

/** What is as it was stays exactly what it was; a value that cannot be read is left too, and a problem says so. */
function reading(line: AnswerLine) {
  return (before: Before, question: FlatQuestion): ReadAnswer => {
    const old = { value: before.current?.value ?? null, text: before.current?.text ?? "" }
    const faults: Problem["code"][] = []
    const value = valueIn(line, question)
    if (value === undefined) faults.push(UNREAD[question.kind] ?? "responses.package_value_unread")
    if (line.text.length > MAX_TEXT) faults.push("responses.package_text_long")
    const said = plain(line.text).slice(0, MAX_TEXT)
    const text = said === plain(old.text) ? old.text : said
    const lang = text === old.text && before.current ? before.current.lang : line.lang
    return {
      value: value === undefined ? old.value : value,
      text,
      problems: faults,
      lang,
      written: line.written,
    }
  }
}

const UNREAD: Partial<Record<FlatQuestion["kind"], Problem["code"]>> = {
  closed: "responses.package_choice_unread",
  choice: "responses.package_choice_unread",
  law: "responses.package_rows_unread",
  authority: "responses.package_rows_unread",
  link: "responses.package_rows_unread",
  table: "responses.package_rows_unread",
  group: "responses.package_rows_unread",
}

function valueIn({ value }: AnswerLine, question: FlatQuestion): Value | null | undefined {
  if (value === null || value === undefined) return null
  const parsed = Value.safeParse(value)
  if (!parsed.success) return undefined
  const tidied = tidy(parsed.data)
  return Object.keys(faultsOf(question, tidied)).length > 0 ? undefined : tidied
}

/** A browser's field knows one sign for the end of a line. */
function plain(text: string): string {
  const lines = text.replaceAll(/\r\n?/gu, "\n")
  return lines.trim() === "" ? "" : lines
}

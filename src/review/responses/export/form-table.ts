import { direction, type Speaker } from "../../../platform/languages.ts"
import { csvText } from "../../../platform/sheet/csv-text.ts"
import { xlsxOf } from "../../../platform/sheet/xlsx.ts"
import { notFound } from "../../../platform/problem.ts"
import type { SentFinding } from "../finding/finding.ts"
import { findingLine } from "./finding-lines.ts"
import type { Form, FormLine } from "./lay-form.ts"
import { valueLines } from "./value-lines.ts"

export type Identity = { readonly party: string; readonly version: number | null }

const WIDTHS = [9, 60, 20, 30, 70, 9, 30, 40] as const

/** The form as a file for programs: a table of texts, or JSON that says what was answered in the house's own words. */
export function formFile(form: Form, format: string, { speaker, ...of }: Identity & { speaker: Speaker }) {
  const { code, version } = form.held
  const name = [code, version, of.party, ...(of.version === null ? [] : [`v${of.version}`])].join("-")
  switch (format) {
    case "json":
      return { name: `${name}.json`, type: "application/json", bytes: bytesOf(`${json(form, of)}\n`) }
    case "csv":
      return {
        name: `${name}.csv`,
        type: "text/csv; charset=utf-8",
        bytes: bytesOf(csvText(table(form, speaker))),
      }
    case "xlsx": {
      const rtl = direction(speaker.lang) === "rtl"
      const bytes = xlsxOf({ name: code, rows: table(form, speaker), widths: WIDTHS, rtl })
      return { name: `${name}.xlsx`, type: XLSX, bytes }
    }
    default:
      throw notFound()
  }
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, "utf8")
}

function table(form: Form, speaker: Speaker): string[][] {
  const { say } = speaker
  const head = [
    say("responses.column_number"),
    say("responses.column_question"),
    say("responses.column_item"),
    say("responses.column_answer"),
    say("responses.column_words"),
    say("responses.column_lang"),
    say("responses.column_source"),
    say("responses.column_finding"),
  ]
  const lines = form.sections.flatMap((section) => section.lines)
  const byKey = new Map(lines.map((line) => [line.question.key, line]))
  return [
    head,
    ...lines.flatMap((line) => rowsOf(line, speaker)),
    ...form.findings.map((finding) => findingRow(finding, byKey.get(finding.question), speaker)),
  ]
}

/** A need or find is a row of its own under the answers, told from them by its last column. */
function findingRow(finding: SentFinding, line: FormLine | undefined, speaker: Speaker): string[] {
  const name = line?.answers.find(({ item }) => item === finding.item)?.name ?? ""
  const { number = finding.question, text } = line?.question ?? {}
  return [number, text?.text ?? "", name, "", finding.text, finding.lang, "", findingLine(finding, speaker)]
}

function rowsOf({ question, answers }: FormLine, speaker: Speaker): string[][] {
  const asked = [question.number, question.text.text]
  if (answers.length === 0) return [[...asked, "", "", "", "", "", ""]]
  return answers.map((answer) => [
    ...asked,
    answer.name ?? "",
    valueLines(question, answer, speaker).join("\n"),
    answer.text,
    answer.text === "" ? "" : answer.lang,
    answer.source?.name ?? "",
    "",
  ])
}

function json({ held, sections, findings }: Form, { party, version }: Identity): string {
  const answers = sections.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      line.answers.map(({ question, item, value, text, lang, source }) => ({
        question,
        number: line.question.number,
        item,
        value,
        text,
        lang,
        ...(source && { source }),
      })),
    ),
  )
  const questionnaire = { code: held.code, version: held.version }
  return JSON.stringify(
    { party, questionnaire, ...(version !== null && { version }), answers, findings },
    null,
    2,
  )
}

import type { Speaker } from "../../../platform/languages.ts"
import type { MessageKey } from "../../../platform/message-keys.ts"
import { closedAnswers } from "../../questionnaires/question.ts"
import { rowsOfValue } from "../pages/value-rows.ts"
import type { AnswerView } from "../views.ts"

export const EMPTY_BOX = "☐"
export const MARKED_BOX = "☒"
/** Stands before a number or a date, and is no letter of any language. */
export const VALUE_SIGN = "="
export const CELL_SIGN = "|"

type Shown = Pick<AnswerView, "question" | "current">

/** An answer as lines that somebody changes in a word processor: first what is chosen or counted, then the words. */
export function linesOf(shown: Shown, speaker: Pick<Speaker, "say">): string[] {
  const text = shown.current?.text ?? ""
  return [...valueLines(shown, speaker), ...(text === "" ? [""] : text.split("\n"))]
}

function valueLines(shown: Shown, { say }: Pick<Speaker, "say">): string[] {
  const { question, current } = shown
  const value = current?.value ?? null
  const box = (is: boolean, label: string) => `${is ? MARKED_BOX : EMPTY_BOX} ${label}`
  switch (question.kind) {
    case "text":
      return []
    case "closed":
      return closedAnswers.map((one) =>
        box(value?.kind === "closed" && value.answer === one, say(`questionnaires.answer_${one}`)),
      )
    case "choice":
      return question.option_texts.map(({ option, text }) =>
        box(value?.kind === "choice" && value.chosen.includes(option), text.text),
      )
    case "number":
      return [`${VALUE_SIGN} ${value?.kind === "number" ? (value.number ?? "") : ""}`]
    case "date":
      return [`${VALUE_SIGN} ${(value?.kind === "date" ? value.date : null) ?? ""}`]
    default:
      return rowLines(shown)
  }
}

function rowLines(shown: Shown): string[] {
  const { columns, rows } = rowsOfValue(shown)
  const visible = columns.filter(({ hidden }) => !hidden)
  return rows.map((row) =>
    [
      CELL_SIGN,
      ...visible.flatMap(({ name }, at) => [...(at > 0 ? [CELL_SIGN] : []), cellOf(row[name])]),
    ].join(" "),
  )
}

/** The sign between cells cannot stand in one. */
function cellOf(text = ""): string {
  return text.replaceAll(CELL_SIGN, "/").replaceAll(/\s*\n\s*/g, " ")
}

/** How such lines are filled in, in the paper's language. */
export function hintOf(shown: Shown, { say }: Pick<Speaker, "say">): string | null {
  const { kind } = shown.question
  const key: Partial<Record<typeof kind, MessageKey>> = {
    closed: "responses.package_mark_one",
    choice: "responses.package_mark_any",
    number: "responses.package_number",
    date: "responses.package_date",
  }
  const plain = key[kind]
  if (plain) return say(plain)
  if (kind === "text") return null
  const names = rowsOfValue(shown)
    .columns.filter(({ hidden }) => !hidden)
    .map(({ name, key: label }) => (label ? say(label) : columnWords(shown, name)))
  return say("responses.package_rows", { columns: `${CELL_SIGN} ${names.join(` ${CELL_SIGN} `)}` })
}

function columnWords({ question }: Shown, name: string): string {
  return question.column_texts.find(({ column }) => column === name)?.text.text ?? name
}

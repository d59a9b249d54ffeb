import type { Speaker } from "../../../platform/languages.ts"
import type { QuestionView } from "../../questionnaires/views.ts"
import { rowsOfValue } from "../pages/value-rows.ts"
import type { FormAnswer } from "./lay-form.ts"
import type { AnswerView } from "../views.ts"

type Says = Pick<Speaker, "say" | "date" | "number">

/** What was chosen, counted or listed, one line for each; the words of the answer are apart. */
export function valueLines(
  question: QuestionView,
  answer: Pick<FormAnswer, "value">,
  { say, date, number }: Says,
): string[] {
  const { value } = answer
  switch (value?.kind) {
    case undefined:
      return []
    case "closed":
      return [
        ...(value.answer === null ? [] : [say(`questionnaires.answer_${value.answer}`)]),
        ...rowLines(question, answer, say),
      ]
    case "choice":
      return value.chosen.map(
        (chosen) => question.option_texts.find(({ option }) => option === chosen)?.text.text ?? chosen,
      )
    case "number":
      return value.number === null ? [] : [number(value.number)]
    case "group":
      return value.items.map(({ name }) => name)
    case "date":
      return value.date === null ? [] : [date(value.date)]
    default:
      return rowLines(question, answer, say)
  }
}

/** What was listed, each row with the names of what it holds: the laws of a yes or no are such rows. */
export function rowLines(
  question: QuestionView,
  { value }: Pick<FormAnswer, "value">,
  say: Speaker["say"],
): string[] {
  const { rows, columns } = rowsOfValue({ question, current: { value } as AnswerView["current"] })
  const visible = columns.filter(({ hidden }) => !hidden)
  const named = ({ name, key }: (typeof visible)[number]) =>
    key ? say(key) : (question.column_texts.find(({ column }) => column === name)?.text.text ?? name)
  return rows.map((row) =>
    visible
      .filter(({ name }) => row[name])
      .map((column) => `${named(column)}: ${row[column.name]}`)
      .join(" · "),
  )
}

import { Field } from "../../../platform/ui/field.tsx"
import { Fieldset } from "../../../platform/ui/fieldset.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useField } from "../../../platform/ui/posted.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import type { AnswerView } from "../views.ts"
import { Guidance, QuestionLabel, type FieldsProps } from "./answer-fields.tsx"
import { rowsOfValue, type RowColumn } from "./value-rows.ts"

/** So many empty rows wait for what is added; more come after saving. */
const MORE = 2

/** Answers of several rows: laws, authorities, links, tables, the items of a group. Empty rows say nothing. */
export function RowFields({ answer, index }: FieldsProps) {
  const { say } = useSaying()
  const { list, rows, columns, most } = rowsOfValue(answer)
  const own = answer.question.kind !== "closed"
  const name = `answers.${index}.value.${list}`
  const { id, error } = useField(name)
  const empty = Math.min(MORE, most - rows.length)
  const shown = [...rows, ...Array.from({ length: empty }, (): Record<string, string> => ({}))]
  return (
    <Fieldset
      id={id}
      label={own ? <QuestionLabel answer={answer} /> : say("responses.laws_of_answer")}
      hint={own && <Guidance answer={answer} />}
      error={error}
    >
      <div data-rows={most}>
        {shown.map((row, at) => (
          <Fieldset key={at} id={`${id}-${at}`} label={say("responses.row", { number: at + 1 })}>
            <div class="parts">
              {columns.map((column) => (
                <Cell
                  key={column.name}
                  name={`${name}.${at}.${column.name}`}
                  column={column}
                  value={row[column.name]}
                  answer={answer}
                />
              ))}
            </div>
          </Fieldset>
        ))}
      </div>
    </Fieldset>
  )
}

type CellProps = {
  readonly name: string
  readonly column: RowColumn
  readonly value: string | undefined
  readonly answer: AnswerView
}

function Cell({ name, column, value = "", answer }: CellProps) {
  const { say } = useSaying()
  if (column.hidden) return <Hidden name={name} value={value} />
  const text = answer.question.column_texts.find((one) => one.column === column.name)?.text
  const label = column.key ? say(column.key) : <span lang={text?.lang}>{text?.text ?? column.name}</span>
  return (
    <Field name={name} label={label} optional>
      <Input {...(column.code && { code: true })} value={value} maxLength={column.max} />
    </Field>
  )
}

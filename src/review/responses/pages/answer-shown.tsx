import { Table } from "../../../platform/ui/table.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Said } from "../../questionnaires/pages/said.tsx"
import type { QuestionView } from "../../questionnaires/views.ts"
import type { VersionView } from "../views.ts"
import { rowsOfValue } from "./value-rows.ts"

type ShownProps = {
  readonly question: QuestionView
  readonly version: Pick<VersionView, "value" | "text" | "lang"> | null
}

/** An answer as it is read. "No answer yet" is never shown as a no. */
export function AnswerShown({ question, version }: ShownProps) {
  const { say } = useSaying()
  if (!version || (version.value === null && version.text === "")) {
    return <p class="quiet-text">{say("responses.no_answer_yet")}</p>
  }
  return (
    <>
      <ValueShown question={question} version={version} />
      {version.text && (
        <div class="words" lang={version.lang} dir="auto">
          {version.text}
        </div>
      )}
    </>
  )
}

function ValueShown({ question, version }: ShownProps) {
  const { say, number, date } = useSaying()
  const value = version?.value ?? null
  switch (value?.kind) {
    case undefined:
      return null
    case "closed":
      return (
        <>
          <p>{value.answer && <strong>{say(`questionnaires.answer_${value.answer}`)}</strong>}</p>
          {value.laws && <RowsShown question={question} version={version} />}
        </>
      )
    case "choice":
      return (
        <ul>
          {value.chosen.map((chosen) => {
            const words = question.option_texts.find(({ option }) => option === chosen)?.text
            return <li key={chosen}>{words ? <Said words={words} /> : chosen}</li>
          })}
        </ul>
      )
    case "number":
      return <p>{value.number === null ? "" : number(value.number)}</p>
    case "date":
      return <p>{value.date && date(value.date)}</p>
    default:
      return <RowsShown question={question} version={version} />
  }
}

function RowsShown({ question, version }: ShownProps) {
  const { say } = useSaying()
  const { rows, columns } = rowsOfValue({ question, current: version as VersionView })
  return (
    <Table
      caption={question.text.text}
      captionUnseen
      rows={[...rows]}
      keyOf={(row) => JSON.stringify(row)}
      columns={columns
        .filter(({ hidden }) => !hidden)
        .map(({ name, key, code }) => {
          const words = question.column_texts.find(({ column }) => column === name)?.text
          return {
            key: name,
            head: key ? say(key) : words ? <Said words={words} /> : name,
            cell: (row: Readonly<Record<string, string>>) =>
              code ? <bdi dir="ltr">{row[name]}</bdi> : <bdi>{row[name]}</bdi>,
          }
        })}
    />
  )
}

import { Details } from "../../../platform/ui/details.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { documentPath } from "../../../secretariat/documents/pages/paths.ts"
import { measurePath } from "../../../secretariat/library/pages/paths.ts"
import type { Source } from "../source.ts"
import type { QuestionWork } from "../views.ts"

/** Where the words of the answers on a page come from, for the State's own people: who sent it, of which day, to read. */
export function Pedigree({ work: { answers } }: { work: QuestionWork }) {
  const { lang, say, date } = useSaying()
  const known = answers.flatMap(({ question, current }) =>
    current?.source ? [{ number: question.number, key: question.key, source: current.source }] : [],
  )
  if (known.length === 0) return null
  return (
    <Details summary={say("responses.pedigree")}>
      <ul>
        {known.map(({ number, key, source }) => {
          const path = pathOf(source)
          const name = <bdi>{source.name}</bdi>
          return (
            <li key={key}>
              {say("responses.question_number", { number })}:{" "}
              {path ? <a href={`/${lang}${path}`}>{name}</a> : name}
              {source.date && <> · {date(source.date)}</>}
            </li>
          )
        })}
      </ul>
    </Details>
  )
}

function pathOf({ kind, thing }: Source): string | null {
  if (thing === null) return null
  if (kind === "letter" || kind === "harvest") return documentPath({ document: thing })
  return kind === "law" ? measurePath({ measure: thing }) : null
}

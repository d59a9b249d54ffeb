import { Button, Buttons } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { documentPath } from "../../../secretariat/documents/pages/paths.ts"
import { measurePath } from "../../../secretariat/library/pages/paths.ts"
import { responses } from "../contract.ts"
import type { Source } from "../source.ts"
import type { QuestionWork } from "../views.ts"
import { questionPath } from "./paths.ts"

/** Where the words of the answers on a page come from, for the State's own people: who sent it, of which day, to read. */
export function Pedigree({ work }: { work: QuestionWork }) {
  const { answers } = work
  const { lang, say, date } = useSaying()
  const known = answers.flatMap(({ question, current }) =>
    current?.source ? [{ number: question.number, key: question.key, source: current.source }] : [],
  )
  const { response, task, item, can } = work
  const which = { response: response.id, question: task.question }
  const action = `/${lang}${questionPath(which, item ? { item } : {})}`
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
              {source.date && <> · {date(source.date)}</>} ·{" "}
              {say(source.cited ? "responses.source_cited" : "responses.source_inside")}
              {can.answer && (
                <Form action={action} operation={responses.citeSource.name} name={`source-${key}`}>
                  <Hidden name="key" value={key} />
                  <Hidden name="item" value={item} />
                  <Buttons>
                    <Button kind="plain" name="said" value={source.cited ? "inside" : "cited"}>
                      {say(source.cited ? "responses.source_keep_inside" : "responses.source_cite")}
                    </Button>
                    <Button kind="quiet" name="said" value="none">
                      {say("responses.source_gone")}
                    </Button>
                  </Buttons>
                </Form>
              )}
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

import { Details } from "../../../platform/ui/details.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import type { Findings } from "../finding/finding.ts"
import type { QuestionWork } from "../views.ts"
import { FindingForm } from "./finding-form.tsx"
import { findingsPath } from "./finding-paths.ts"
import { FindingRow } from "./finding-row.tsx"
import { questionPath } from "./paths.ts"

type Props = { readonly work: QuestionWork; readonly findings: Findings }

/** What was drawn from the answers on this page, and a form to draw more. */
export function QuestionFindings({ work, findings: { findings, can } }: Props) {
  const { lang, say } = useSaying()
  const { response, task, provisions, answers, item } = work
  const action = `/${lang}${questionPath({ response: response.id, question: task.question }, item ? { item } : {})}`
  const answered = answers.find(
    ({ current }) => current !== null && (current.value !== null || current.text !== ""),
  )
  if (findings.length === 0 && !(can.keep && answered)) return null
  return (
    <section id="findings">
      <h2>
        <a href={`/${lang}${findingsPath({ response: response.id })}`}>{say("responses.finding_title")}</a>
      </h2>
      {findings.map((finding) => (
        <FindingRow
          key={finding.id}
          response={response.id}
          finding={finding}
          keeps={can.keep}
          action={action}
        />
      ))}
      {can.keep && answered && (
        <Details summary={say("responses.finding_add")}>
          <FindingForm
            action={action}
            question={answered.question.key}
            item={item}
            lang={answered.current?.lang ?? response.lang}
            provisions={provisions.map(({ ref }) => ref)}
          />
        </Details>
      )}
    </section>
  )
}

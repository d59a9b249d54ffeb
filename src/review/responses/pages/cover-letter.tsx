import { Button } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { responses } from "../contract.ts"
import type { AssignmentView, Distribution } from "../distribution.ts"
import { distributionPath } from "./paths.ts"

type LetterProps = { readonly data: Distribution; readonly assignment: AssignmentView }

/** The letter that goes with an assignment: to be printed, signed and sent as the State is used to. */
export function CoverLetter({ data, assignment }: LetterProps) {
  const { lang, say, list, date } = useSaying()
  const { office, status, tasks, note, due } = assignment
  return (
    <section>
      <h2>
        <bdi lang={office.lang}>{office.name}</bdi>{" "}
        <Tag tone={status === "sent" ? "ok" : "quiet"}>
          {say(status === "sent" ? "responses.assignment_sent" : "responses.assignment_drafted")}
        </Tag>
      </h2>
      <p>{say("responses.letter_body", { party: partyName(data.party, lang), title: data.title })}</p>
      <p>
        {say("responses.letter_questions", { count: tasks.length })} {list(tasks.map(({ number }) => number))}
      </p>
      {due && <p>{say("responses.letter_due", { date: date(due) })}</p>}
      {note && <p dir="auto">{note}</p>}
      {data.can.distribute && <DueForm data={data} assignment={assignment} />}
    </section>
  )
}

/** By when this office is to answer; left empty, there is no date. */
function DueForm({ data: { response }, assignment: { assignment, due } }: LetterProps) {
  const { lang, say } = useSaying()
  return (
    <Details summary={say("responses.due_change")}>
      <Form
        action={`/${lang}${distributionPath({ response })}`}
        operation={responses.setDue.name}
        name={`due-${assignment}`}
      >
        <Hidden name="assignment" value={assignment} />
        <DateField name="due" label={say("responses.due")} value={due ?? undefined} optional />
        <Button kind="plain">{say("responses.save")}</Button>
      </Form>
    </Details>
  )
}

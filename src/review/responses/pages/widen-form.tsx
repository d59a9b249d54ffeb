import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { responses } from "../contract.ts"
import type { Submission } from "../submission.ts"
import { submissionPath } from "./paths.ts"

/** The State alone lets more people read: all of it, or one answer. */
export function WidenForm({ data: { submission, addressable, sections } }: { data: Submission }) {
  const speaker = useSaying()
  const { lang, say } = speaker
  const questions = sections.flatMap(({ answers }) => answers.map(({ question }) => question))
  return (
    <Details summary={say("responses.widen")}>
      <Form action={`/${lang}${submissionPath({ submission })}`} operation={responses.widen.name}>
        <p class="hint">{say("responses.widen_hint")}</p>
        <Field name="circle" label={say("responses.field_circle")}>
          <Select
            choices={addressable.map((circle) => ({ value: circle.id, label: circleName(circle, speaker) }))}
          />
        </Field>
        <Field name="question" label={say("responses.field_what")} optional>
          <Select
            empty={say("responses.all_of_it")}
            choices={questions.map(({ key, number, text }) => ({
              value: key,
              label: `${number}. ${text.text}`,
              lang: text.lang,
            }))}
          />
        </Field>
        <Button kind="plain">{say("responses.widen")}</Button>
      </Form>
    </Details>
  )
}

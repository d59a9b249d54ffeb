import { Button } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { knownHolders } from "../../questionnaires/question.ts"
import { responses } from "../contract.ts"
import type { Distribution } from "../distribution.ts"
import { distributionPath } from "./paths.ts"

type AssignProps = { readonly data: Distribution; readonly question: string; readonly number: string }

/** Gives one question to an office, by hand. */
export function AssignForm({ data: { response, offices }, question, number }: AssignProps) {
  const { lang, say } = useSaying()
  if (offices.length === 0) return null
  return (
    <Form
      action={`/${lang}${distributionPath({ response })}`}
      operation={responses.assign.name}
      name={question}
      label={say("responses.question_number", { number })}
    >
      <Hidden name="question" value={question} />
      <Hidden name="lang" value={lang} />
      <Field name="office" label={say("responses.field_office")}>
        <Select choices={offices.map(({ id, name, lang: own }) => ({ value: id, label: name, lang: own }))} />
      </Field>
      <DateField name="due" label={say("responses.due")} optional />
      <Button kind="plain">{say("responses.assign")}</Button>
    </Form>
  )
}

/** A kind of institution in words; one that a questionnaire names by itself keeps its own. */
export function useHolderName(): (holder: string) => string {
  const { sayCode } = useSaying()
  return (holder) => (knownHolders.includes(holder) ? sayCode(`questionnaires.holder_${holder}`) : holder)
}

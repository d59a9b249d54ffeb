import { Button } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { responses } from "../contract.ts"
import { MAX_NOTE } from "../office.ts"
import type { QuestionWork } from "../views.ts"
import { questionPath } from "./paths.ts"

/** What becomes of the task now: hand in, return with a word, check for the institution, clear. */
export function TaskForms({ work: { response, task, can } }: { work: QuestionWork }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${questionPath({ response: response.id, question: task.question })}`
  return (
    <>
      {can.hand_in && (
        <Form action={action} operation={responses.handIn.name}>
          <Button kind="plain">{say("responses.hand_in")}</Button>
        </Form>
      )}
      {can.validate && (
        <Form action={action} operation={responses.validate.name}>
          <Button kind="plain">{say("responses.validate")}</Button>
        </Form>
      )}
      {can.clear && (
        <Form action={action} operation={responses.clearTask.name}>
          <Button kind="plain">{say("responses.clear_task")}</Button>
        </Form>
      )}
      {can.give_back && (
        <Form action={action} operation={responses.giveBack.name}>
          <Field name="note" label={say("responses.give_back_note")}>
            <Textarea rows={2} maxLength={MAX_NOTE} />
          </Field>
          <Button kind="plain">{say("responses.give_back")}</Button>
        </Form>
      )}
    </>
  )
}

import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { LanguageField } from "../../../secretariat/threads/pages/language-field.tsx"
import { observations } from "../contract.ts"
import type { Line } from "../observation.ts"

type Props = { line: Line; action: string }

/** The State under review says what it thinks; if the line is kept, this stands beside it. */
export function CommentForm({ line, action }: Props) {
  const { lang, say } = useSaying()
  return (
    <Details summary={say("observations.comment")}>
      <Form action={action} operation={observations.comment.name} name={line.id}>
        <Hidden name="observation" value={line.id} />
        <Field name="body" label={say("observations.comment_label")} hint={say("observations.comment_hint")}>
          <Textarea rows={4} lang={lang} />
        </Field>
        <LanguageField />
        <Button>{say("observations.comment_send")}</Button>
      </Form>
    </Details>
  )
}

export function RewordForm({ line, action }: Props) {
  const { say } = useSaying()
  return (
    <Details summary={say("observations.reword")}>
      <Form action={action} operation={observations.reword.name} name={line.id}>
        <Hidden name="observation" value={line.id} />
        <Hidden name="number" value={String(line.number)} />
        <Field name="body" label={say("observations.body_label")} hint={say("observations.reword_hint")}>
          <Textarea rows={4} value={line.body} lang={line.lang} />
        </Field>
        <LanguageField value={line.lang} />
        <Button>{say("observations.reword_save")}</Button>
      </Form>
    </Details>
  )
}

import { languageNames, languages } from "../../../platform/languages.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import type { QuestionPage } from "../answers.ts"
import { questionnaires } from "../contract.ts"
import { MAX_TEXT } from "../questionnaire.ts"
import { questionPath } from "./paths.ts"
import { QuestionFields } from "./question-fields.tsx"

/** A draft's question is changed here: its words, what it asks for, its place. */
export function ChangeForms({ shown }: { shown: QuestionPage }) {
  const { lang, say } = useSaying()
  const { question, questionnaire } = shown
  const action = `/${lang}${questionPath({ questionnaire: questionnaire.id, question: question.key })}`
  return (
    <>
      <Wording shown={shown} action={action} />
      <Details summary={say("questionnaires.change_question")}>
        <Form action={action} operation={questionnaires.changeQuestion.name}>
          <QuestionFields question={question} />
          <Button>{say("questionnaires.save")}</Button>
        </Form>
      </Details>
      <Details summary={say("questionnaires.move_question")}>
        <Form action={action} operation={questionnaires.moveQuestion.name}>
          <Field
            name="under"
            label={say("questionnaires.field_under")}
            hint={say("questionnaires.under_hint")}
          >
            <Input code maxLength={60} value={question.parent ?? question.section} />
          </Field>
          <Field name="before" label={say("questionnaires.field_before")} optional>
            <Input code maxLength={60} />
          </Field>
          <Button kind="plain">{say("questionnaires.move_question")}</Button>
        </Form>
      </Details>
      <Details summary={say("questionnaires.remove_question")}>
        <Form action={action} operation={questionnaires.removeQuestion.name}>
          <p class="hint">{say("questionnaires.remove_hint")}</p>
          <Button kind="danger">{say("questionnaires.remove_question")}</Button>
        </Form>
      </Details>
    </>
  )
}

/** One text at a time: the question's own in the draft's language stands ready. */
function Wording({
  shown: { texts, lang: authoritative, question },
  action,
}: {
  shown: QuestionPage
  action: string
}) {
  const { say } = useSaying()
  const keys = texts.map(({ key }) => ({ value: key, label: key }))
  const langs = languages.map((value) => ({
    value: value as string,
    label: languageNames[value],
    lang: value,
  }))
  const own = texts[0]?.words.find(({ lang }) => lang === authoritative)?.text ?? ""
  return (
    <Form action={action} operation={questionnaires.setText.name}>
      {keys.length > 1 ? (
        <Field name="key" label={say("questionnaires.field_key")}>
          <Select choices={keys} value={question.key} />
        </Field>
      ) : (
        <Hidden name="key" value={question.key} />
      )}
      <Field name="lang" label={say("questionnaires.field_lang")}>
        <Select choices={langs} value={authoritative} />
      </Field>
      <Field name="body" label={say("questionnaires.field_text")}>
        <Textarea rows={5} maxLength={MAX_TEXT} value={own} />
      </Field>
      <Button>{say("questionnaires.save")}</Button>
    </Form>
  )
}

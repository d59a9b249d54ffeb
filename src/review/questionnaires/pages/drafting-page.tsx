import { page, post } from "../../../platform/page.ts"
import { notAllowed } from "../../../platform/problem.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { questionnaires } from "../contract.ts"
import { MAX_TEXT } from "../questionnaire.ts"
import type { Questionnaire } from "../views.ts"
import { draftingPath, questionnairePath, wordPath } from "./paths.ts"
import { QuestionFields } from "./question-fields.tsx"

const there = (output: unknown) => draftingPath({ questionnaire: (output as { id: string }).id })

/** Where a draft grows: sections and questions are added here, and changed on their own pages. */
export const draftingPage = page({
  route: draftingPath,
  async load({ call, params }) {
    const shown = await call(questionnaires.show, params)
    if (!shown.can.edit) throw notAllowed()
    return { shown }
  },
  title: ({ shown }, speaker) => `${speaker.say("questionnaires.title_drafting")} – ${shown.title.text}`,
  posts: [post(questionnaires.addSection, there), post(questionnaires.addQuestion, there)],
  View({ data: { shown } }) {
    const { lang, say } = useSaying()
    const action = `/${lang}${draftingPath({ questionnaire: shown.id })}`
    const { questions, follow_ups, hours } = shown.budget
    return (
      <>
        <Breadcrumb
          crumbs={[
            { href: `/${lang}${questionnairePath({ questionnaire: shown.id })}`, label: shown.title.text },
          ]}
        />
        <p>{say("questionnaires.length", { questions, follow_ups, hours })}</p>
        <p class="more">
          <a href={`/${lang}${wordPath({ questionnaire: shown.id })}`}>{say("questionnaires.title_word")}</a>
        </p>
        <AddSection shown={shown} action={action} />
        {shown.parts.some(({ sections }) => sections.length > 0) && (
          <AddQuestion shown={shown} action={action} />
        )}
      </>
    )
  },
})

type AddProps = { readonly shown: Questionnaire; readonly action: string }

function AddSection({ shown, action }: AddProps) {
  const { say } = useSaying()
  const parts = shown.parts.map(({ key, title }) => ({ value: key, label: title.text, lang: title.lang }))
  return (
    <section>
      <h2>{say("questionnaires.add_section")}</h2>
      <Form action={action} operation={questionnaires.addSection.name}>
        <Field name="part" label={say("questionnaires.field_part")}>
          <Select choices={parts} />
        </Field>
        <Field name="key" label={say("questionnaires.field_key")} hint={say("questionnaires.key_hint")}>
          <Input code maxLength={60} />
        </Field>
        <Field name="title" label={say("questionnaires.column_title")}>
          <Input maxLength={300} lang={shown.lang} />
        </Field>
        <Button kind="plain">{say("questionnaires.add_section")}</Button>
      </Form>
    </section>
  )
}

function AddQuestion({ shown, action }: AddProps) {
  const { say } = useSaying()
  const places = shown.parts.flatMap(({ sections }) =>
    sections.flatMap(({ key, title, questions }) => [
      { value: key, label: title.text, lang: title.lang },
      ...questions
        .filter(({ depth }) => depth === 0)
        .map((question) => ({
          value: question.key,
          label: say("questionnaires.follow_up_of", { number: question.number }),
        })),
    ]),
  )
  return (
    <section>
      <h2>{say("questionnaires.add_question")}</h2>
      <Form action={action} operation={questionnaires.addQuestion.name}>
        <Field name="under" label={say("questionnaires.field_under")}>
          <Select choices={places} />
        </Field>
        <Field name="key" label={say("questionnaires.field_key")} hint={say("questionnaires.key_hint")}>
          <Input code maxLength={60} />
        </Field>
        <Field name="text" label={say("questionnaires.field_text")}>
          <Textarea rows={4} lang={shown.lang} maxLength={MAX_TEXT} />
        </Field>
        <QuestionFields />
        <Button>{say("questionnaires.add_question")}</Button>
      </Form>
    </section>
  )
}

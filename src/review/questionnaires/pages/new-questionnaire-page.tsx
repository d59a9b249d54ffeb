import { languageNames, languages } from "../../../platform/languages.ts"
import { page, post } from "../../../platform/page.ts"
import { notAllowed } from "../../../platform/problem.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Checkboxes } from "../../../platform/ui/checkboxes.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { instruments } from "../../../secretariat/instruments/contract.ts"
import { questionnaires } from "../contract.ts"
import { draftingPath, newQuestionnairePath } from "./paths.ts"

/** A new draft: its code, its version, the language in which it is authoritative, and the treaties it asks about. */
export const newQuestionnairePage = page({
  route: newQuestionnairePath,
  async load({ call }) {
    const { can } = await call(questionnaires.list, {})
    if (!can.create) throw notAllowed()
    const listed = await call(instruments.listInstruments, {})
    return { treaties: listed.instruments.map(({ code, short }) => ({ value: code, label: short })) }
  },
  title: (_, speaker) => speaker.say("questionnaires.new_draft"),
  posts: [
    post(questionnaires.create, (output) => draftingPath({ questionnaire: (output as { id: string }).id })),
  ],
  View({ data }) {
    const { lang, say } = useSaying()
    const langs = languages.map((value) => ({
      value: value as string,
      label: languageNames[value],
      lang: value,
    }))
    return (
      <Form action={`/${lang}${newQuestionnairePath()}`} operation={questionnaires.create.name}>
        <Field name="title" label={say("questionnaires.column_title")}>
          <Input maxLength={300} />
        </Field>
        <Field name="code" label={say("questionnaires.field_code")} hint={say("questionnaires.code_hint")}>
          <Input code width={16} maxLength={40} />
        </Field>
        <Field name="version" label={say("questionnaires.field_version")}>
          <Input code width={8} maxLength={20} value="1" />
        </Field>
        <Field name="lang" label={say("questionnaires.field_lang")}>
          <Select choices={langs} value={lang} />
        </Field>
        <Checkboxes
          name="instruments"
          label={say("questionnaires.field_instruments")}
          choices={data.treaties}
        />
        <Button>{say("questionnaires.create")}</Button>
      </Form>
    )
  },
})

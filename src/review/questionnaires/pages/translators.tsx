import type { Output } from "../../../platform/contract.ts"
import { languageNames, languages } from "../../../platform/languages.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { jobPath } from "../../../secretariat/memory/pages/paths.ts"
import { questionnaires } from "../contract.ts"
import { questionnairePath } from "./paths.ts"

type Translators = Output<typeof questionnaires.listTranslators>
/** Somebody to whom a language may be given. */
export type Translator = { readonly account: string; readonly name: string | null }

type TranslatorsProps = {
  readonly shown: Translators
  readonly own: string
  readonly people: readonly Translator[]
}

/** Who renders this version into which language, for the secretariat. */
export function TranslatorsOf({ shown, own, people }: TranslatorsProps) {
  const { lang, say } = useSaying()
  const action = `/${lang}${questionnairePath({ questionnaire: shown.questionnaire })}`
  const free = languages.filter((one) => one !== own && !shown.translators.some((row) => row.lang === one))
  return (
    <Details summary={say("questionnaires.translators")}>
      <ul class="tasks">
        {shown.translators.map((row) => (
          <li key={row.lang}>
            <a
              href={`/${lang}${jobPath({ kind: "questionnaire", subject: shown.questionnaire, lang: row.lang })}`}
            >
              <span lang={row.lang}>{languageNames[row.lang]}</span>
            </a>
            <bdi>{people.find(({ account }) => account === row.assignee)?.name ?? ""}</bdi>
            <Form action={action} operation={questionnaires.endTranslation.name} name={row.lang}>
              <Hidden name="lang" value={row.lang} />
              <Button kind="plain">{say("questionnaires.end_translation")}</Button>
            </Form>
          </li>
        ))}
      </ul>
      {shown.can.assign && free.length > 0 && (
        <Form action={action} operation={questionnaires.assignTranslation.name}>
          <Field name="lang" label={say("questionnaires.field_lang")}>
            <Select choices={free.map((one) => ({ value: one, label: languageNames[one], lang: one }))} />
          </Field>
          <Field name="assignee" label={say("questionnaires.field_assignee")}>
            <Select
              choices={people.map(({ account, name }) => ({ value: account, label: name ?? account }))}
              empty={say("questionnaires.choose_translator")}
            />
          </Field>
          <Button kind="plain">{say("questionnaires.assign")}</Button>
        </Form>
      )}
    </Details>
  )
}

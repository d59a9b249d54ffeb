import { languageNames, languages } from "../../../platform/languages.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { texts } from "../contract.ts"
import type { TextDetail } from "../text-detail.ts"

export type Translator = { readonly account: string; readonly name: string | null }

type TranslationsProps = {
  readonly text: TextDetail
  readonly action: string
  readonly translators: readonly Translator[]
}

/** Who renders this text into which language; each language is given to one person, and taken back. */
export function Translations({ text, action, translators }: TranslationsProps) {
  const { say } = useSaying()
  const given = new Set<string>(text.given_to.map(({ lang }) => lang))
  const free = languages.filter((one) => one !== text.lang && !given.has(one))
  return (
    <Details summary={say("texts.assign")}>
      {text.given_to.length > 0 && (
        <ul class="tasks">
          {text.given_to.map(({ task, lang, assignee }) => (
            <li key={task}>
              <span lang={lang}>{languageNames[lang]}</span>{" "}
              <bdi>{translators.find(({ account }) => account === assignee)?.name ?? ""}</bdi>
              <Form action={action} operation={texts.endTranslation.name} name={task}>
                <Hidden name="task" value={task} />
                <Button kind="plain">{say("texts.end_translation")}</Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {free.length > 0 && <Assign free={free} action={action} translators={translators} />}
    </Details>
  )
}

type AssignProps = Omit<TranslationsProps, "text"> & { readonly free: readonly (typeof languages)[number][] }

function Assign({ free, action, translators }: AssignProps) {
  const { say } = useSaying()
  return (
    <Form action={action} operation={texts.assignTranslation.name}>
      <Field name="lang" label={say("texts.field_lang")}>
        <Select choices={free.map((one) => ({ value: one, label: languageNames[one], lang: one }))} />
      </Field>
      <Field name="assignee" label={say("texts.field_assignee")}>
        <Select
          choices={translators.map(({ account, name }) => ({ value: account, label: name ?? account }))}
          empty={say("texts.choose_translator")}
        />
      </Field>
      <Button kind="plain">{say("texts.assign")}</Button>
    </Form>
  )
}

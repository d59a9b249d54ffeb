import { Button } from "../../../platform/ui/button.tsx"
import { Checkboxes } from "../../../platform/ui/checkboxes.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { AskingForm } from "../../../platform/ui/asking-form.tsx"
import { cite } from "../../instruments/pages/cite.ts"
import { library } from "../contract.ts"
import type { Measure } from "../views.ts"
import type { Picking } from "./load-article.ts"
import { measurePath } from "./paths.ts"

type PickerProps = { measure: Measure; picking: Picking }

/** From the treaty to its article, and from there to the paragraphs that an article of the law carries out. */
export function Picker({ measure, picking }: PickerProps) {
  const voice = useSaying()
  const { lang, say } = voice
  const { article, treaties } = picking
  const action = `/${lang}${measurePath({ measure: measure.id })}#add`
  const label = say("library.choose_treaty")
  return (
    <section id="add">
      <h3>{say("library.title_cite")}</h3>
      <AskingForm action={action} label={label} button={say("library.show")} name="treaty">
        <Field name="article" label={say("library.field_instrument")}>
          <Select
            value={article?.instrument}
            empty={say("library.choose")}
            choices={treaties.map(({ code, short }) => ({ value: code, label: short }))}
          />
        </Field>
      </AskingForm>
      {article && (
        <AskingForm
          action={action}
          label={say("library.choose_article")}
          button={say("library.show")}
          name="article"
        >
          <Field name="article" label={say("library.field_treaty_article")}>
            <Select
              value={article.ref ?? ""}
              empty={say("library.choose")}
              choices={article.articles.map(({ ref, title }) => ({
                value: ref,
                label: `${cite(ref, voice)} – ${title.text}`,
              }))}
            />
          </Field>
        </AskingForm>
      )}
      {article?.ref && <CiteForm measure={measure} provisions={article.provisions} />}
    </section>
  )
}

type CiteFormProps = { measure: Measure; provisions: NonNullable<Picking["article"]>["provisions"] }

function CiteForm({ measure, provisions }: CiteFormProps) {
  const voice = useSaying()
  const { lang, say } = voice
  return (
    <Form action={`/${lang}${measurePath({ measure: measure.id })}`} operation={library.cite.name}>
      <Field name="article" label={say("library.field_article")} hint={say("library.hint_article")}>
        <Input width={16} maxLength={80} />
      </Field>
      <Checkboxes
        name="refs"
        label={say("library.field_provisions")}
        choices={provisions.map(({ ref, gist, title }) => ({
          value: ref,
          label: cite(ref, voice),
          hint: gist.text || title.text,
        }))}
      />
      <Button>{say("library.add_rows")}</Button>
    </Form>
  )
}

import { languageNames, languages } from "../../../platform/languages.ts"
import { Field } from "../../../platform/ui/field.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { fields } from "../change.ts"
import { correctionPath } from "./paths.ts"
import { AskingForm } from "../../../platform/ui/asking-form.tsx"

type CorrectionFormProps = { readonly values: Readonly<Record<string, string>> }

/** Which field of which row, and what it shall say. Sending it changes nothing yet. */
export function CorrectionForm({ values }: CorrectionFormProps) {
  const { lang, say } = useSaying()
  return (
    <AskingForm
      name="correction"
      action={`/${lang}${correctionPath()}`}
      values={values}
      button={say("instruments.preview")}
    >
      <Field name="ref" label={say("instruments.field_ref")} hint={say("instruments.hint_ref")}>
        <Input code width={16} maxLength={40} />
      </Field>
      <Field name="field" label={say("instruments.field_field")}>
        <Select choices={fields.map((value) => ({ value, label: say(`instruments.row_${value}`) }))} />
      </Field>
      <Field name="lang" label={say("instruments.field_lang")} hint={say("instruments.hint_lang")} optional>
        <Select
          choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
          empty={say("instruments.no_language")}
        />
      </Field>
      <Field
        name="value"
        label={say("instruments.field_value")}
        hint={say("instruments.hint_value")}
        optional
      >
        <Input maxLength={400} />
      </Field>
    </AskingForm>
  )
}

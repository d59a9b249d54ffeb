import { languageNames, languages } from "../../../platform/languages.ts"
import { Field } from "../../../platform/ui/field.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"

/** Each message has its own language; the reader's is chosen beforehand. */
export function LanguageField({ value }: { value?: string }) {
  const { lang, say } = useSaying()
  return (
    <Field name="lang" label={say("threads.language_label")}>
      <Select
        choices={languages.map((one) => ({ value: one, label: languageNames[one], lang: one }))}
        value={value ?? lang}
      />
    </Field>
  )
}

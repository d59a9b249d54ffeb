import { LanguageSelect } from "../../../platform/ui/language-select.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"

/** Each message has its own language; the reader's is chosen beforehand. */
export function LanguageField({ value }: { value?: string }) {
  const { lang, say } = useSaying()
  return (
    <Field name="lang" label={say("threads.language_label")}>
      <LanguageSelect value={value ?? lang} />
    </Field>
  )
}

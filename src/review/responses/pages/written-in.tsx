import { languageNames, languages, type Lang } from "../../../platform/languages.ts"
import { Field } from "../../../platform/ui/field.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"

/** In which language the writer writes; what she leaves keeps its own. */
export function WrittenIn({ lang }: { lang: Lang }) {
  const { say } = useSaying()
  const choices = languages.map((value) => ({ value, label: languageNames[value], lang: value }))
  return (
    <Field name="lang" label={say("responses.field_written_in")} hint={say("responses.written_in_hint")}>
      <Select choices={choices} value={lang} />
    </Field>
  )
}

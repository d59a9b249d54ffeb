import { languageNames, languages } from "../../../platform/languages.ts"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { applications, measureKinds, measureLevels, type Facts } from "../measure.ts"

export const langChoices = languages.map((value) => ({
  value: value as string,
  label: languageNames[value],
  lang: value as string,
}))

type FieldsProps = { facts?: Facts | undefined }

/** What a law is, apart from its texts. */
export function MeasureFields({ facts }: FieldsProps) {
  const { lang, say } = useSaying()
  return (
    <>
      <Field name="kind" label={say("library.field_kind")}>
        <Select
          value={facts?.kind}
          empty={say("library.choose")}
          choices={measureKinds.map((value) => ({ value, label: say(`library.kind_${value}`) }))}
        />
      </Field>
      <Field name="level" label={say("library.field_level")}>
        <Select
          value={facts?.level ?? "national"}
          choices={measureLevels.map((value) => ({ value, label: say(`library.level_${value}`) }))}
        />
      </Field>
      <Field
        name="territory"
        label={say("library.field_territory")}
        hint={say("library.hint_territory")}
        optional
      >
        <Input value={facts?.territory ?? ""} maxLength={200} />
      </Field>
      <Field name="applies" label={say("library.field_applies")} hint={say("library.hint_applies")} optional>
        <Select
          value={facts?.applies ?? ""}
          empty={say("library.applies_unsaid")}
          choices={applications.map((value) => ({ value, label: say(`library.applies_${value}`) }))}
        />
      </Field>
      <Field name="original" label={say("library.field_original")}>
        <Select value={facts?.original ?? lang} choices={langChoices} />
      </Field>
      <Days facts={facts} />
    </>
  )
}

function Days({ facts }: FieldsProps) {
  const { say } = useSaying()
  return (
    <>
      <DateField
        name="adopted"
        label={say("library.field_adopted")}
        value={facts?.adopted ?? undefined}
        optional
      />
      <DateField
        name="in_force"
        label={say("library.field_in_force")}
        value={facts?.in_force ?? undefined}
        optional
      />
      <DateField
        name="amended"
        label={say("library.field_amended")}
        value={facts?.amended ?? undefined}
        optional
      />
      <DateField
        name="repealed"
        label={say("library.field_repealed")}
        value={facts?.repealed ?? undefined}
        optional
      />
    </>
  )
}

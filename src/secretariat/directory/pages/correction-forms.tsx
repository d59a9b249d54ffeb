import { languageNames, languages } from "../../../platform/languages.ts"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { groups, type PartyCard } from "../party.ts"
import { AskingForm } from "../../../platform/ui/asking-form.tsx"
import { correctionPath } from "./paths.ts"

/** What the address asks already, and what was wrong with it, by field. */
export type Tried = {
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

type CorrectionFormProps = { readonly card: PartyCard; readonly tried: Tried }

const KINDS = ["list", "short", "formal", "genitive"] as const

/** Which name in which language, and what it shall say. Sending it changes nothing yet. */
export function NameForm({ card, tried }: CorrectionFormProps) {
  const { lang, say } = useSaying()
  return (
    <AskingForm
      name="name"
      action={`/${lang}${correctionPath({ party: card.id })}`}
      label={say("directory.correct_name")}
      button={say("directory.preview_correction")}
      {...tried}
    >
      <Field name="field" label={say("directory.column_kind")}>
        <Select choices={KINDS.map((value) => ({ value, label: say(`directory.name_${value}`) }))} />
      </Field>
      <Field name="lang" label={say("directory.column_lang")}>
        <Select
          choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
          value={lang}
        />
      </Field>
      <Field name="text" label={say("directory.column_name")}>
        <Input maxLength={200} />
      </Field>
      <DateField
        name="since"
        label={say("directory.field_since")}
        hint={say("directory.hint_since")}
        optional
      />
    </AskingForm>
  )
}

export function GroupForm({ card, tried }: CorrectionFormProps) {
  const { lang, say } = useSaying()
  return (
    <AskingForm
      name="group"
      action={`/${lang}${correctionPath({ party: card.id })}`}
      label={say("directory.correct_group")}
      button={say("directory.preview_correction")}
      {...tried}
    >
      <Hidden name="field" value="group" />
      <Field name="text" label={say("directory.column_group")}>
        <Select
          choices={groups.map((value) => ({ value, label: say(`directory.group_${value}`) }))}
          value={card.group}
        />
      </Field>
    </AskingForm>
  )
}

import { Checkboxes } from "../../../platform/ui/checkboxes.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { MAX_NAME } from "../../meetings/body.ts"
import { addressees, verbs, type Fact } from "../reading.ts"

/** How strongly it is put, to whom, and on what it bears. */
export function RecommendationFields({ fact }: { fact: Fact }) {
  const { say } = useSaying()
  return (
    <>
      <Field name="verb" label={say("readings.field_verb")} optional>
        <Select
          value={fact.verb ?? ""}
          empty={say("readings.choose")}
          choices={verbs.map((verb) => ({ value: verb, label: say("readings.verb", { verb }) }))}
        />
      </Field>
      <Checkboxes
        name="addressees"
        label={say("readings.field_addressees")}
        value={[...fact.addressees]}
        optional
        choices={addressees.map((to) => ({ value: to, label: say("readings.addressee", { to }) }))}
      />
      <Field
        name="provisions"
        label={say("readings.field_provisions")}
        hint={say("readings.provisions_hint")}
        optional
      >
        <Input code maxLength={MAX_NAME} value={fact.provisions.map(({ ref }) => ref).join(" ")} />
      </Field>
    </>
  )
}

import { Field } from "../../../platform/ui/field.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { partyName } from "../../directory/find-party.ts"

/** Capacity follows from the thing; only who takes part for several delegations is asked for which. */
export function SeatField({ seats }: { seats: readonly { party: string }[] }) {
  const { lang, say } = useSaying()
  if (seats.length < 2) return null
  const choices = seats.map(({ party }) => ({ value: party, label: partyName(party, lang) }))
  return (
    <Field name="party" label={say("texts.field_party")}>
      <Select choices={choices} empty={say("texts.choose_party")} />
    </Field>
  )
}

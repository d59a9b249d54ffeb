import { Field } from "../../../platform/ui/field.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { sideName } from "./words.ts"

/** On whose behalf: asked only of who could speak for several. */
export function PartyField({ sides }: { sides: readonly { party: string | null }[] }) {
  const speaker = useSaying()
  const [only] = sides
  if (sides.length === 1 && only) return <Hidden name="party" value={only.party ?? ""} />
  return (
    <Field name="party" label={speaker.say("threads.party_label")}>
      <Select
        empty={speaker.say("threads.party_choose")}
        choices={sides.map(({ party }) => ({ value: party ?? "", label: sideName(party, speaker) }))}
      />
    </Field>
  )
}

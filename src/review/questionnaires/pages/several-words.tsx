import { Fieldset } from "../../../platform/ui/fieldset.tsx"
import { useField } from "../../../platform/ui/posted.tsx"

type SeveralProps = {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly words: readonly string[]
  readonly more: number
}

/** Codes, one to a box, posted as one name repeated; empty boxes say nothing. */
export function SeveralWords({ name, label, hint, words, more }: SeveralProps) {
  const { id, kept, error } = useField(name)
  const shown = kept === undefined ? words : [kept].flat().filter((word) => word !== "")
  const boxes = [...shown, ...Array<string>(more).fill("")]
  return (
    <Fieldset id={id} label={label} hint={hint} error={error} optional>
      {boxes.map((word, index) => (
        <input
          key={index}
          class="control w-16"
          id={index === 0 ? id : `${id}-${index}`}
          name={name}
          aria-label={`${label} ${index + 1}`}
          dir="ltr"
          maxLength={60}
          spellcheck={false}
          value={word}
        />
      ))}
    </Fieldset>
  )
}

import type { ComponentChildren } from "preact"
import type { Choice } from "./choice.ts"
import { Fieldset } from "./fieldset.tsx"
import { FieldError } from "./field.tsx"
import { useField } from "./posted.tsx"

type CheckboxesProps = {
  name: string
  label: ComponentChildren
  hint?: ComponentChildren
  choices: Choice[]
  value?: string[]
  optional?: boolean
}

/** Any of several, posted as the same name repeated. */
export function Checkboxes({ name, choices, value = [], ...rest }: CheckboxesProps) {
  const { id, kept, error } = useField(name)
  const ticked = kept === undefined ? value : [kept].flat()
  return (
    <Fieldset id={id} error={error} {...rest}>
      {choices.map((choice, index) => (
        <Tick
          key={choice.value}
          id={index === 0 ? id : `${id}-${index}`}
          name={name}
          choice={choice}
          checked={ticked.includes(choice.value)}
        />
      ))}
    </Fieldset>
  )
}

type CheckboxProps = { name: string; label: string; hint?: string; checked?: boolean }

/** A single yes, posted as "true" or not at all. */
export function Checkbox({ name, label, hint, checked = false }: CheckboxProps) {
  const { id, kept, error } = useField(name)
  return (
    <div class={error ? "field field-wrong" : "field"}>
      {error && <FieldError id={id}>{error}</FieldError>}
      <Tick
        id={id}
        name={name}
        choice={{ value: "true", label, ...(hint && { hint }) }}
        checked={kept === undefined ? checked : [kept].flat().includes("true")}
      />
    </div>
  )
}

type TickProps = { id: string; name: string; choice: Choice; checked: boolean }

function Tick({ id, name, choice, checked }: TickProps) {
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        aria-describedby={choice.hint && `${id}-note`}
      />
      <label for={id} lang={choice.lang}>
        {choice.label}
      </label>
      {choice.hint && (
        <div class="hint" id={`${id}-note`}>
          {choice.hint}
        </div>
      )}
    </div>
  )
}

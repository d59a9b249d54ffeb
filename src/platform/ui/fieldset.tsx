import type { ComponentChildren } from "preact"
import { describers, FieldError, Hint } from "./field.tsx"
import { useSaying } from "./saying.tsx"

export type FieldsetProps = {
  id: string
  label: ComponentChildren
  hint?: ComponentChildren
  error?: string | undefined
  optional?: boolean | undefined
  children: ComponentChildren
}

/** Several controls that answer one question, named together. */
export function Fieldset({ id, label, hint, error, optional, children }: FieldsetProps) {
  const { say } = useSaying()
  return (
    <fieldset
      class={error ? "field field-wrong" : "field"}
      id={`${id}-group`}
      aria-describedby={describers(id, hint, error)}
    >
      <legend class="label">
        {label}
        {optional && <span class="optional"> {say("ui.optional")}</span>}
      </legend>
      {hint && <Hint id={id}>{hint}</Hint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </fieldset>
  )
}

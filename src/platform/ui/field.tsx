import { createContext, type ComponentChildren } from "preact"
import { useContext } from "preact/hooks"
import { useField } from "./posted.tsx"
import { useSaying } from "./saying.tsx"
import { Icon } from "./icon.tsx"

type FieldProps = {
  name: string
  label: ComponentChildren
  hint?: ComponentChildren
  /** Optional fields say so; required ones are the rule and say nothing. */
  optional?: boolean
  /** Needed when the name occurs twice in one form, as in repeated rows. */
  id?: string
  children: ComponentChildren
}

/** What a control takes from the field around it. */
type Fielded = {
  id: string
  name: string
  describedBy: string | undefined
  invalid: boolean
  required: boolean
}
const InField = createContext<Fielded | undefined>(undefined)

export function useFielded(): Fielded & { kept: string | string[] | undefined } {
  const field = useContext(InField)
  if (!field) throw new Error("A control was rendered outside a Field")
  return { ...field, kept: useField(field.name).kept }
}

/** One label, one hint, one message and the control they belong to. */
export function Field({ name, label, hint, optional = false, children, ...rest }: FieldProps) {
  const { say } = useSaying()
  const posted = useField(name)
  const id = rest.id ?? posted.id
  const { error } = posted
  const describedBy = describers(id, hint, error)
  return (
    <div class={error ? "field field-wrong" : "field"}>
      <label class="label" for={id}>
        {label}
        {optional && <span class="optional"> {say("ui.optional")}</span>}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      <InField.Provider value={{ id, name, describedBy, invalid: Boolean(error), required: !optional }}>
        {children}
      </InField.Provider>
    </div>
  )
}

export function Hint({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <div class="hint" id={`${id}-hint`}>
      {children}
    </div>
  )
}

export function FieldError({ id, children }: { id: string; children: ComponentChildren }) {
  const { say } = useSaying()
  return (
    <p class="error" id={`${id}-error`}>
      <Icon name="warning" />
      <span class="unseen">{say("ui.error_prefix")}</span> {children}
    </p>
  )
}

/** The ids of hint and message, in the order they are read. */
export function describers(id: string, hint: unknown, error: unknown): string | undefined {
  return [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined
}

import type { ComponentChildren } from "preact"
import { Button } from "../../../platform/ui/button.tsx"
import { InForm } from "../../../platform/ui/posted.tsx"

type AskingFormProps = {
  action: string
  label: string
  button: string
  /** Needed when a page has several of them. */
  name?: string
  /** What the address says already; the fields show it again. */
  values?: Readonly<Record<string, string>>
  /** What was wrong with what was asked, by field. */
  errors?: Readonly<Record<string, string>>
  children: ComponentChildren
}

/** A form that asks and changes nothing: its fields become the address, which can be kept and sent. */
export function AskingForm({ action, label, button, children, ...asked }: AskingFormProps) {
  const { name = "asked", values = {}, errors = {} } = asked
  return (
    <form method="get" action={action} class="form" aria-label={label} noValidate>
      <InForm.Provider value={{ form: name, values: { ...values }, errors: { ...errors } }}>
        {children}
      </InForm.Provider>
      <Button kind="plain">{button}</Button>
    </form>
  )
}

import type { ComponentChildren } from "preact"
import { Button } from "../../../platform/ui/button.tsx"
import { InForm } from "../../../platform/ui/posted.tsx"

type AskingFormProps = {
  action: string
  label: string
  button: string
  /** What was wrong with what was asked, by field. */
  errors?: Record<string, string>
  children: ComponentChildren
}

/** A form that asks and changes nothing: its fields become the address, which can be kept and sent. */
export function AskingForm({ action, label, button, errors = {}, children }: AskingFormProps) {
  return (
    <form method="get" action={action} class="form" aria-label={label} noValidate>
      <InForm.Provider value={{ form: "asked", values: {}, errors }}>{children}</InForm.Provider>
      <Button kind="plain">{button}</Button>
    </form>
  )
}

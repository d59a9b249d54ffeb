import type { ComponentChildren } from "preact"
import { Button, Buttons } from "./button.tsx"
import type { IconName } from "./icon.tsx"
import { InForm } from "./posted.tsx"

type AskingFormProps = {
  action: string
  /** What the form is for, where no heading or landmark says it. */
  label?: string
  button: string
  icon?: IconName
  /** Needed when a page has several of them. */
  name?: string
  /** What the address says already; the fields show it again. */
  values?: Readonly<Record<string, string>>
  /** What was wrong with what was asked, by field. */
  errors?: Readonly<Record<string, string>>
  /** What stands beside the button, such as the way back to everything. */
  beside?: ComponentChildren
  children: ComponentChildren
}

/** A form that asks and changes nothing: its fields become the address, which can be kept and sent. */
export function AskingForm({ action, label, button, icon, children, ...asked }: AskingFormProps) {
  const { name = "asked", values = {}, errors = {}, beside } = asked
  return (
    <form method="get" action={action} class="form" aria-label={label} noValidate>
      <InForm.Provider value={{ form: name, values: { ...values }, errors: { ...errors } }}>
        {children}
      </InForm.Provider>
      <Buttons>
        <Button kind="plain" {...(icon && { icon })}>
          {button}
        </Button>
        {beside}
      </Buttons>
    </form>
  )
}

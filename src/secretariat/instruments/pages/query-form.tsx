import type { ComponentChildren } from "preact"
import { InForm } from "../../../platform/ui/posted.tsx"

type QueryFormProps = {
  name: string
  action: string
  /** What the address says now; the fields show it again. */
  values: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
  children: ComponentChildren
}

/** A form that only asks: its fields go into the address, which can be sent to a colleague. */
export function QueryForm({ name, action, values, errors = {}, children }: QueryFormProps) {
  return (
    <form method="get" action={action} class="form" noValidate>
      <InForm.Provider value={{ form: name, values: { ...values }, errors: { ...errors } }}>
        {children}
      </InForm.Provider>
    </form>
  )
}

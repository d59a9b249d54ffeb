import type { ComponentChildren } from "preact"
import { AudienceLine } from "./audience-line.tsx"
import { Button, Buttons } from "./button.tsx"
import { Field } from "./field.tsx"
import { Form } from "./form.tsx"
import { Textarea } from "./textarea.tsx"

type ComposerProps = {
  action: string
  operation: string
  /** Needed when a page has several composers of one operation. */
  name?: string
  /** The field's name in the contract; "text" if nothing is said. */
  field?: string
  label: string
  hint?: string
  send: string
  circles: string[]
  national?: boolean
  lang?: string
  /** Hidden fields, a choice of kind, further buttons. */
  children?: ComponentChildren
}

/** Where something is written to others. It says first who will read it, and has no switch that could leak. */
export function Composer(props: ComposerProps) {
  const { action, operation, name, label, hint, send, circles, national = false, lang, children } = props
  return (
    <Form action={action} operation={operation} class="composer" {...(name !== undefined && { name })}>
      <AudienceLine circles={circles} national={national} />
      <Field name={props.field ?? "text"} label={label} hint={hint}>
        <Textarea rows={4} {...(lang && { lang })} />
      </Field>
      {children}
      <Buttons>
        <Button>{send}</Button>
      </Buttons>
    </Form>
  )
}

import type { ComponentChildren } from "preact"
import { Button } from "../../../platform/ui/button.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { Confidence } from "../pack/row-fields.ts"
import type { Standing } from "../version.ts"

type ConfirmProps = {
  preview: Standing
  /** What the correction would change. */
  change: ComponentChildren
  action: string
  operation: string
  /** What the button says. */
  label: string
  /** The correction itself, as hidden fields. */
  children: ComponentChildren
}

/** What a correction of a pack would do and touch, and the form that makes it: on what ground, how sure, and why. */
export function ConfirmCorrection({ preview, change, action, operation, label, children }: ConfirmProps) {
  const { say } = useSaying()
  return (
    <section>
      <h2>{say("instruments.would_change")}</h2>
      {change}
      <h2>{say("instruments.stands_on_it")}</h2>
      <Pinned preview={preview} />
      <Form action={action} operation={operation} label={label}>
        {children}
        <Grounds />
        <Button>{label}</Button>
      </Form>
    </section>
  )
}

function Grounds() {
  const { say } = useSaying()
  const codes = Confidence.options.map((value) => ({
    value,
    label: say(`instruments.confidence_${value.toLowerCase() as Lowercase<typeof value>}`),
  }))
  return (
    <>
      <Field name="source" label={say("instruments.field_source")} hint={say("instruments.hint_source")}>
        <Input maxLength={300} />
      </Field>
      <Field name="confidence" label={say("instruments.field_confidence")}>
        <Select choices={codes} />
      </Field>
      <Field name="reason" label={say("instruments.field_reason")}>
        <Textarea rows={3} maxLength={1000} />
      </Field>
    </>
  )
}

function Pinned({ preview: { pinned, pinned_count } }: { preview: Standing }) {
  const { lang, say, sayCode } = useSaying()
  if (pinned.length === 0) return <Empty sentence={say("instruments.nothing_stands_on_it")} />
  return (
    <>
      <p>{say("instruments.stands_count", { count: pinned_count, shown: pinned.length })}</p>
      <ul>
        {pinned.map(({ path, key, values }) => (
          <li key={`${path} ${key}`}>
            <a href={`/${lang}${path}`}>{sayCode(key, values)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

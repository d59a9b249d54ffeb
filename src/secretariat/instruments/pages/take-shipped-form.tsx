import { Button } from "../../../platform/ui/button.tsx"
import { Checkboxes } from "../../../platform/ui/checkboxes.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { instruments } from "../contract.ts"
import type { Comparison } from "../version.ts"
import { versionsPath } from "./paths.ts"

/** Goes over to the newer shipped pack; which corrections go back to it is ticked, and none is to begin with. */
export function TakeShipped({ comparison }: { comparison: Comparison }) {
  const { lang, say } = useSaying()
  const choices = comparison.rows.map((row) => ({
    value: row.correction,
    label: `${row.ref} · ${say(`instruments.row_${row.field}`)}`,
    hint: `${say("instruments.column_new")}: ${row.new || "–"}`,
  }))
  return (
    <section>
      <h2>{say("instruments.take_shipped")}</h2>
      <Form action={`/${lang}${versionsPath()}`} operation={instruments.takeShipped.name}>
        <Checkboxes name="drop" label={say("instruments.field_drop")} choices={choices} optional />
        <Field name="source" label={say("instruments.field_source")}>
          <Input maxLength={300} />
        </Field>
        <Field name="reason" label={say("instruments.field_reason")}>
          <Textarea rows={3} maxLength={1000} />
        </Field>
        <Button>{say("instruments.take_shipped")}</Button>
      </Form>
    </section>
  )
}

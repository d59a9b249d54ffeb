import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { instruments } from "../contract.ts"
import type { ProvisionView } from "../views.ts"
import { cite } from "./cite.ts"
import { provisionPath } from "./paths.ts"

/** A note on the levels of the provision that the page is about; a paragraph's own page takes a note on it. */
export function DisputeForm({ view }: { view: ProvisionView }) {
  const voice = useSaying()
  const { lang, say } = voice
  return (
    <Details summary={say("instruments.dispute_level", { provision: cite(view.ref, voice) })}>
      <AudienceLine circles={[say("instruments.everybody")]} />
      <Form action={`/${lang}${provisionPath({ ref: view.ref })}`} operation={instruments.disputeLevel.name}>
        <Field name="text" label={say("instruments.field_dispute")} hint={say("instruments.hint_dispute")}>
          <Textarea rows={4} maxLength={1000} />
        </Field>
        <Field name="source" label={say("instruments.field_source")}>
          <Input maxLength={300} />
        </Field>
        <Button>{say("instruments.leave_note")}</Button>
      </Form>
    </Details>
  )
}

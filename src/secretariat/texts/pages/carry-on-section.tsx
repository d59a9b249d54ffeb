import { Button } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { texts } from "../contract.ts"
import type { Negotiation } from "../negotiation.ts"
import { negotiationPath } from "./paths.ts"

/** What was forwarded waits for the secretariat to lay it before the other body. */
export function CarryOnSection({ negotiation }: { negotiation: Negotiation }) {
  const { lang, say } = useSaying()
  if (!negotiation.can.carry_on) return null
  return (
    <section>
      <h2>{say("texts.carry_on_title")}</h2>
      <p>{say("texts.carry_on_hint")}</p>
      <Form
        action={`/${lang}${negotiationPath({ negotiation: negotiation.id })}`}
        operation={texts.carryOn.name}
      >
        <Field name="body" label={say("texts.field_body_name")} hint={say("texts.body_name_hint")}>
          <Input code width={24} maxLength={40} />
        </Field>
        <Button>{say("texts.carry_on")}</Button>
      </Form>
    </section>
  )
}

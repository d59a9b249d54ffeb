import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { texts } from "../contract.ts"
import type { Negotiation } from "../negotiation.ts"
import { negotiationPath } from "./paths.ts"

/** A paragraph that belongs to no thing of another room stands for itself; its number is its key. */
export function AddTextForm({ negotiation }: { negotiation: Negotiation }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${negotiationPath({ negotiation: negotiation.id })}`
  const next = String(negotiation.texts.length + 1).padStart(4, "0")
  const drafts = negotiation.texts.some(({ standing }) => standing === "draft")
  return (
    <section>
      <h2>{say("texts.secretariat_title")}</h2>
      <Details summary={say("texts.add_text")}>
        <Form action={action} operation={texts.addText.name}>
          <Hidden name="thing" value="paragraph" />
          <Hidden name="subject" value={`${negotiation.id}.${next}`} />
          <Hidden name="field" value="body" />
          <Hidden name="position" value={next} />
          <Field name="label" label={say("texts.field_label")} optional>
            <Input maxLength={120} />
          </Field>
          <Field name="body" label={say("texts.field_text")} hint={say("texts.draft_hint")}>
            <Textarea lang={negotiation.lang} />
          </Field>
          <Button>{say("texts.add_text")}</Button>
        </Form>
      </Details>
      {drafts && negotiation.can.issue && (
        <Form action={action} operation={texts.issueDrafts.name}>
          <Button kind="plain">{say("texts.issue_all")}</Button>
        </Form>
      )}
    </section>
  )
}

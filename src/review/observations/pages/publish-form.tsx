import { Button } from "../../../platform/ui/button.tsx"
import { Checkboxes } from "../../../platform/ui/checkboxes.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import type { DocumentRow } from "../../../secretariat/documents/document.ts"
import { observations } from "../contract.ts"
import type { Outcome } from "../views.ts"

type Props = { outcome: Outcome; notes: readonly DocumentRow[]; action: string }

/** The State's instruction: which parts, and by which signed note. Nothing is ticked beforehand. */
export function PublishForm({ outcome, notes, action }: Props) {
  const { say } = useSaying()
  const open = outcome.parts.filter(({ can }) => can.publish)
  if (open.length === 0) return null
  const choices = open.map(({ part, kind, provision, body, lang }) => ({
    value: part,
    label: [provision, kind && say("observations.kind", { kind }), body.slice(0, 120)]
      .filter(Boolean)
      .join(" · "),
    lang,
  }))
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{say("observations.publish_title")}</h2>
      <p>{say("observations.publish_hint")}</p>
      <Form action={action} operation={observations.publish.name}>
        <Hidden name="outcome" value={outcome.id} />
        <Checkboxes name="parts" label={say("observations.parts_label")} choices={choices} />
        <Field name="note" label={say("observations.note_label")} hint={say("observations.note_hint")}>
          <Select
            empty={say("observations.note_choose")}
            choices={notes.flatMap(({ id, title }) => (title === null ? [] : [{ value: id, label: title }]))}
          />
        </Field>
        <p class="hint">{say("observations.copies")}</p>
        <Button>{say("observations.publish")}</Button>
      </Form>
    </section>
  )
}

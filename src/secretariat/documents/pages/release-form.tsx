import { Button } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { documents } from "../contract.ts"
import type { Document } from "../document.ts"
import { circleName } from "./circle-name.ts"
import { documentPath } from "./paths.ts"

/** Lets a further circle in; nothing is chosen beforehand, since nothing is released by default. */
export function ReleaseForm({ document }: { document: Document }) {
  const speaker = useSaying()
  const { lang, say, sort } = speaker
  const has = new Set(document.releases.map(({ circle }) => circle.id))
  const further = document.addressable
    .filter(({ id }) => !has.has(id))
    .map((circle) => ({ value: circle.id, label: circleName(circle, speaker) }))
  if (further.length === 0) return null
  return (
    <section>
      <h2>{say("documents.title_release")}</h2>
      <Form action={`/${lang}${documentPath({ document: document.id })}`} operation={documents.release.name}>
        <Field name="circle" label={say("documents.field_circle")}>
          <Select choices={sort(further, ({ label }) => label)} empty={say("documents.choose_circle")} />
        </Field>
        <DateField
          name="not_before"
          label={say("documents.field_not_before")}
          hint={say("documents.not_before_hint")}
          optional
        />
        <DateField
          name="until"
          label={say("documents.field_until")}
          hint={say("documents.until_hint")}
          optional
        />
        <Button>{say("documents.release")}</Button>
      </Form>
    </section>
  )
}

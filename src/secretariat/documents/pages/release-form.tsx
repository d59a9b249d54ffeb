import { Button } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import type { Circle } from "../../access/circle.ts"
import type { Release } from "../document.ts"
import { circleName } from "./circle-name.ts"

type ReleasingProps = {
  readonly circles: readonly Circle[]
  /** Where a release is sent, and the operation that releases. */
  readonly action: string
  readonly release: string
}

/** The circles that were not let in to a thing yet. */
export function furtherCircles(releases: readonly Release[], addressable: readonly Circle[]): Circle[] {
  const has = new Set(releases.map(({ circle }) => circle.id))
  return addressable.filter(({ id }) => !has.has(id))
}

/** Lets a further circle in; nothing is chosen beforehand, since nothing is released by default. */
export function ReleaseForm({ circles, action, release }: ReleasingProps) {
  const speaker = useSaying()
  const { say, sort } = speaker
  const choices = circles.map((circle) => ({ value: circle.id, label: circleName(circle, speaker) }))
  return (
    <Form action={action} operation={release}>
      <Field name="circle" label={say("documents.field_circle")}>
        <Select choices={sort(choices, ({ label }) => label)} empty={say("documents.choose_circle")} />
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
  )
}

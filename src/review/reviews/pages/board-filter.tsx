import { AskingForm } from "../../../platform/ui/asking-form.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import type { ReviewRow } from "../views.ts"
import { reviewsPath } from "./paths.ts"

type BoardFilterProps = {
  readonly reviews: readonly ReviewRow[]
  readonly procedures: readonly { readonly pack: string; readonly title: string }[]
  readonly asked: Readonly<Record<"phase" | "step" | "mechanism", string | undefined>>
}

/** Narrows the board by mechanism, phase and the step that is waited for; the address says to what. */
export function BoardFilter({ reviews, procedures, asked }: BoardFilterProps) {
  const { lang, say } = useSaying()
  const steps = new Map(reviews.flatMap(({ waiting }) => waiting.map(({ step, label }) => [step, label])))
  if (asked.step !== undefined && !steps.has(asked.step)) steps.set(asked.step, asked.step)
  return (
    <AskingForm
      name="board"
      action={`/${lang}${reviewsPath()}`}
      values={Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, value ?? ""]))}
      button={say("reviews.narrow")}
    >
      <Field name="mechanism" label={say("reviews.field_mechanism")} optional>
        <Select
          choices={procedures.map(({ pack, title }) => ({ value: pack, label: title }))}
          empty={say("reviews.any")}
        />
      </Field>
      <Field name="phase" label={say("reviews.field_phase")} optional>
        <Input width={4} maxLength={2} />
      </Field>
      <Field name="step" label={say("reviews.field_waiting")} optional>
        <Select choices={[...steps].map(([value, label]) => ({ value, label }))} empty={say("reviews.any")} />
      </Field>
    </AskingForm>
  )
}

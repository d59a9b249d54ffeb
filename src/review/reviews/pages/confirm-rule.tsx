import type { Output } from "../../../platform/contract.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { reviews } from "../contract.ts"
import { rulePath } from "./paths.ts"

type ConfirmProps = {
  readonly preview: Output<typeof reviews.previewRule>
  readonly params: { readonly procedure: string; readonly rule: string }
  readonly value: string
}

const sure = ["C", "S", "R", "U", "D"] as const

/** What the correction would do and what stays on the version before it, and the form that does it. */
export function ConfirmRule({ preview, params, value }: ConfirmProps) {
  const { lang, say, number } = useSaying()
  const lines = (text: string) => (
    <pre dir="ltr">
      <code>{text}</code>
    </pre>
  )
  return (
    <section>
      <h2>{say("reviews.would_change")}</h2>
      <SummaryList
        rows={[
          { key: say("reviews.before"), value: lines(preview.before) },
          { key: say("reviews.after"), value: lines(preview.after) },
          { key: say("reviews.stays_reviews"), value: number(preview.reviews) },
          { key: say("reviews.stays_draws"), value: number(preview.draws) },
        ]}
      />
      <Form action={`/${lang}${rulePath(params, { value })}`} operation={reviews.correctRule.name}>
        <Hidden name="version" value={preview.version} />
        <Hidden name="value" value={value} />
        <Field name="source" label={say("reviews.column_source")}>
          <Input maxLength={500} />
        </Field>
        <Field name="confidence" label={say("reviews.field_confidence")}>
          <Select
            choices={sure.map((code) => ({
              value: code,
              label: `${code} · ${say(`reviews.sure_${code.toLowerCase() as Lowercase<typeof code>}`)}`,
            }))}
          />
        </Field>
        <Field name="reason" label={say("reviews.field_reason")}>
          <Textarea rows={3} maxLength={1000} />
        </Field>
        <Button>{say("reviews.correct")}</Button>
      </Form>
    </section>
  )
}

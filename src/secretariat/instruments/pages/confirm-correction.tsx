import { Button } from "../../../platform/ui/button.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { instruments } from "../contract.ts"
import type { Change } from "../change.ts"
import { Confidence } from "../pack/row-fields.ts"
import type { Preview } from "../version.ts"
import { EffectsTable } from "./effects-table.tsx"
import { correctionPath } from "./paths.ts"

type ConfirmProps = {
  readonly preview: Preview
  readonly changes: readonly { [K in keyof Change]?: Change[K] | undefined }[]
  readonly values: Readonly<Record<string, string>>
}

/** What the correction would do and touch, and the form that does it. */
export function ConfirmCorrection({ preview, changes, values }: ConfirmProps) {
  const { lang, say } = useSaying()
  const codes = Confidence.options.map((value) => ({
    value,
    label: say(`instruments.confidence_${value.toLowerCase() as Lowercase<typeof value>}`),
  }))
  return (
    <section>
      <h2>{say("instruments.would_change")}</h2>
      <EffectsTable effects={preview.effects} />
      <h2>{say("instruments.stands_on_it")}</h2>
      <Pinned preview={preview} />
      <Form action={`/${lang}${correctionPath(values)}`} operation={instruments.correct.name}>
        <Hidden name="version" value={preview.version} />
        {changes.flatMap((change, index) =>
          Object.entries(change).map(([name, value]) => (
            <Hidden key={`${index} ${name}`} name={`changes.${index}.${name}`} value={value ?? ""} />
          )),
        )}
        <Field name="source" label={say("instruments.field_source")} hint={say("instruments.hint_source")}>
          <Input maxLength={300} />
        </Field>
        <Field name="confidence" label={say("instruments.field_confidence")}>
          <Select choices={codes} />
        </Field>
        <Field name="reason" label={say("instruments.field_reason")}>
          <Textarea rows={3} maxLength={1000} />
        </Field>
        <Button>{say("instruments.correct")}</Button>
      </Form>
    </section>
  )
}

function Pinned({ preview: { pinned, pinned_count } }: { preview: Preview }) {
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

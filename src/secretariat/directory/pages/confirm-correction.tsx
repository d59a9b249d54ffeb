import { Button } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import { directory } from "../contract.ts"
import type { PartyPreview } from "../correction.ts"
import { correctionPath } from "./paths.ts"
import { languageName } from "./words.ts"

type ConfirmProps = { readonly preview: PartyPreview; readonly values: Readonly<Record<string, string>> }

/** What the correction would change and touch, and the form that makes it. */
export function ConfirmCorrection({ preview, values }: ConfirmProps) {
  const { lang, say } = useSaying()
  const { party, field, on, after, since } = preview
  const travelling = {
    field,
    text: after,
    on,
    ...(preview.lang && { lang: preview.lang }),
    ...(since && { since }),
  }
  return (
    <section>
      <h2>{say("directory.would_change")}</h2>
      <Change preview={preview} />
      <h2>{say("directory.stands_on_it")}</h2>
      <Standing preview={preview} />
      <Form
        action={`/${lang}${correctionPath({ party }, values)}`}
        operation={directory.correctParty.name}
        label={say("directory.make_correction")}
      >
        {Object.entries(travelling).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <Grounds />
        <Button>{say("directory.make_correction")}</Button>
      </Form>
    </section>
  )
}

function Change({ preview: { field, lang, since, ...preview } }: { preview: PartyPreview }) {
  const { say, sayCode, date } = useSaying()
  const words = (text: string | null) => {
    if (text === null) return say("directory.name_not_yet")
    return lang === null ? sayCode(`directory.group_${text}`) : <bdi lang={lang}>{text}</bdi>
  }
  const what = field === "group" ? say("directory.column_group") : say(`directory.name_${field}`)
  return (
    <SummaryList
      rows={[
        { key: say("directory.column_what"), value: lang === null ? what : `${what}, ${languageName(lang)}` },
        { key: say("directory.column_before"), value: words(preview.before) },
        { key: say("directory.column_after"), value: words(preview.after) },
        ...(since === null ? [] : [{ key: say("directory.field_since"), value: date(since) }]),
      ]}
    />
  )
}

function Standing({ preview: { pinned, pinned_count } }: { preview: PartyPreview }) {
  const { lang, say, sayCode } = useSaying()
  if (pinned_count === 0) return <p>{say("directory.nothing_stands_on_it")}</p>
  return (
    <>
      <p>{say("directory.stands_count", { count: pinned_count, shown: pinned.length })}</p>
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

const CONFIDENCE = ["C", "S", "R", "U", "D"] as const

function Grounds() {
  const { say } = useSaying()
  return (
    <>
      <Field name="source" label={say("directory.column_source")} hint={say("directory.hint_source")}>
        <Input maxLength={300} />
      </Field>
      <Field name="confidence" label={say("directory.field_confidence")}>
        <Select
          choices={CONFIDENCE.map((value) => ({ value, label: say(`directory.confidence_${value}`) }))}
        />
      </Field>
      <Field name="reason" label={say("directory.field_reason")}>
        <Input maxLength={1000} />
      </Field>
    </>
  )
}

import { LanguageSelect } from "../../../platform/ui/language-select.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { cite } from "../../../secretariat/instruments/pages/cite.ts"
import { abouts } from "../../questionnaires/question.ts"
import { responses } from "../contract.ts"
import { helps, MAX_FINDING, MAX_PARTNER, priorities, type Findings } from "../finding/finding.ts"

type FormProps = {
  readonly action: string
  readonly question: string
  readonly item?: string
  readonly kind?: Findings["proposals"][number]["kind"]
  readonly text?: string
  readonly lang: string
  readonly provisions: readonly string[]
}

/** Keeps a need or find of one question. The three fields below are read for a need alone. */
export function FindingForm({ action, question, item = "", kind, text = "", lang, provisions }: FormProps) {
  const voice = useSaying()
  const { say } = voice
  return (
    <Form action={action} operation={responses.keepFinding.name} name={`${question}-${kind ?? ""}`}>
      <Hidden name="question" value={question} />
      <Hidden name="item" value={item} />
      <Field name="kind" label={say("responses.finding_kind")}>
        <Select
          choices={abouts.map((value) => ({
            value: value as string,
            label: say(`questionnaires.about_${value}`),
          }))}
          value={kind}
        />
      </Field>
      <Field name="text" label={say("responses.finding_text")}>
        <Textarea rows={4} maxLength={MAX_FINDING} value={text.slice(0, MAX_FINDING)} />
      </Field>
      <Field name="lang" label={say("responses.field_written_in")}>
        <LanguageSelect value={lang} />
      </Field>
      {provisions.length > 0 && (
        <Field name="provision" label={say("responses.finding_provision")} optional>
          <Select
            empty={say("responses.finding_no_provision")}
            choices={provisions.map((value) => ({ value, label: cite(value, voice) }))}
          />
        </Field>
      )}
      <Field
        name="help"
        label={say("responses.finding_help")}
        hint={say("responses.finding_help_hint")}
        optional
      >
        <Select
          empty={say("responses.finding_none_said")}
          choices={helps.map((value) => ({ value: value as string, label: say(`responses.help_${value}`) }))}
        />
      </Field>
      <Field name="priority" label={say("responses.finding_priority")} optional>
        <Select
          empty={say("responses.finding_none_said")}
          choices={priorities.map((value) => ({
            value: value as string,
            label: say(`responses.priority_${value}`),
          }))}
        />
      </Field>
      <Field name="partner" label={say("responses.finding_partner")} optional>
        <Input maxLength={MAX_PARTNER} />
      </Field>
      <Button kind="plain">{say("responses.finding_keep")}</Button>
    </Form>
  )
}

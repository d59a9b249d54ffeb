import { languageNames, languages } from "../../../platform/languages.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { meetings } from "../contract.ts"
import type { Meeting } from "../meeting.ts"
import { reportSections, reportStandings } from "../report.ts"
import { itemChoices } from "./keeper-forms.tsx"
import { reportPath } from "./paths.ts"

type Props = { meeting: Meeting }

export function BeginForm({ meeting }: Props) {
  const { lang, say } = useSaying()
  return (
    <Form action={`/${lang}${reportPath({ meeting: meeting.id })}`} operation={meetings.beginReport.name}>
      <Field name="lang" label={say("meetings.field_working_language")}>
        <Select
          choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
          value="en"
        />
      </Field>
      <Field name="symbol" label={say("meetings.column_symbol")} hint={say("meetings.symbol_hint")} optional>
        <Input code width={24} />
      </Field>
      <Field name="sittings" label={say("meetings.field_sittings")} optional>
        <Input type="number" width={4} inputMode="numeric" />
      </Field>
      <Field name="deliberations" label={say("meetings.field_standing")}>
        <Select
          choices={reportStandings.map((value) => ({
            value,
            label: say("meetings.standing", { standing: value }),
          }))}
          value="chair"
        />
      </Field>
      <Button>{say("meetings.begin_report")}</Button>
    </Form>
  )
}

/** After the report: when the dialogue is, and until when applications come. */
export function DialogueForm({ meeting }: Props) {
  const { lang, say } = useSaying()
  return (
    <Details summary={say("meetings.open_dialogue")}>
      <Form action={`/${lang}${reportPath({ meeting: meeting.id })}`} operation={meetings.openDialogue.name}>
        <DateField name="day" label={say("meetings.dialogue_day")} />
        <DateField name="deadline" label={say("meetings.dialogue_deadline")} />
        <Button kind="plain">{say("meetings.open_dialogue")}</Button>
      </Form>
    </Details>
  )
}

/** Deliberations are written with the usual quantifiers and name nobody: the hint says so beside the field. */
export function ParagraphForm({ meeting }: Props) {
  const { lang, say } = useSaying()
  return (
    <section>
      <h2>{say("meetings.write_paragraph")}</h2>
      <Form
        action={`/${lang}${reportPath({ meeting: meeting.id })}`}
        operation={meetings.writeParagraph.name}
      >
        <Field name="section" label={say("meetings.field_section")}>
          <Select
            choices={reportSections.map((value) => ({
              value,
              label: say("meetings.report_section", { section: value }),
            }))}
            value="deliberations"
          />
        </Field>
        <Field name="item" label={say("meetings.field_item")} optional>
          <Select choices={itemChoices(meeting, { whole: true })} empty={say("meetings.item_none")} />
        </Field>
        <Field name="body" label={say("meetings.field_words")} hint={say("meetings.quantifiers_hint")}>
          <Textarea />
        </Field>
        <Button kind="plain">{say("meetings.write_paragraph")}</Button>
      </Form>
    </section>
  )
}

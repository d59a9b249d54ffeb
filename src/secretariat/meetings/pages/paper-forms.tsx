import { languageNames, languages } from "../../../platform/languages.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { MAX_NAME } from "../body.ts"
import { meetings } from "../contract.ts"
import { distributions, issueKinds, paperKinds, stages, type Meeting } from "../meeting.ts"
import { itemChoices, LangField } from "./keeper-forms.tsx"
import { documentsPath } from "./paths.ts"

type Props = { meeting: Meeting }

export function PaperForm({ meeting }: Props) {
  const { lang, say } = useSaying()
  return (
    <Details summary={say("meetings.add_paper")}>
      <Form action={`/${lang}${documentsPath({ meeting: meeting.id })}`} operation={meetings.addPaper.name}>
        <Field name="symbol" label={say("meetings.column_symbol")} hint={say("meetings.symbol_hint")}>
          <Input code value={`${meeting.series}/${meeting.starts.slice(0, 4)}/`} width={24} />
        </Field>
        <Field name="kind" label={say("meetings.field_kind")}>
          <Select
            choices={paperKinds.map((value) => ({
              value,
              label: say("meetings.paper_kind", { kind: value }),
            }))}
          />
        </Field>
        <LangField />
        <Field name="title" label={say("meetings.field_title")}>
          <Input maxLength={MAX_NAME} />
        </Field>
        <Field name="distribution" label={say("meetings.field_distribution")}>
          <Select
            choices={distributions.map((value) => ({
              value,
              label: say("meetings.paper_distribution", { distribution: value }),
            }))}
          />
        </Field>
        <Field name="original" label={say("meetings.field_original")}>
          <Select
            choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
            value="en"
          />
        </Field>
        <Field name="stage" label={say("meetings.field_stage")}>
          <Select
            choices={stages.map((value) => ({ value, label: say("meetings.paper_stage", { stage: value }) }))}
            value="final"
          />
        </Field>
        <Field
          name="submitted_by"
          label={say("meetings.field_submitted_by")}
          hint={say("meetings.party_hint")}
          optional
        >
          <Input code width={4} maxLength={3} />
        </Field>
        <Field name="item" label={say("meetings.field_item")} optional>
          <Select choices={itemChoices(meeting)} empty={say("meetings.item_none")} />
        </Field>
        <DateField name="slot" label={say("meetings.field_slot")} optional />
        <DateField name="embargo" label={say("meetings.field_embargo")} optional />
        <Field name="word_limit" label={say("meetings.field_word_limit")} optional>
          <Input type="number" width={8} inputMode="numeric" />
        </Field>
        <Button kind="plain">{say("meetings.add_paper")}</Button>
      </Form>
    </Details>
  )
}

export function IssueForm({ meeting }: Props) {
  const { lang, say } = useSaying()
  return (
    <Details summary={say("meetings.set_issue")}>
      <Form action={`/${lang}${documentsPath({ meeting: meeting.id })}`} operation={meetings.setIssue.name}>
        <Field name="paper" label={say("meetings.column_symbol")}>
          <Select choices={meeting.papers.map(({ id, symbol }) => ({ value: id, label: symbol }))} />
        </Field>
        <LangField />
        <Field name="kind" label={say("meetings.field_issue")} hint={say("meetings.issue_hint")}>
          <Select
            choices={issueKinds.map((value) => ({
              value,
              label: say("meetings.issue_kind", { kind: value }),
            }))}
          />
        </Field>
        <Field name="number" label={say("meetings.field_number")} optional>
          <Input type="number" width={4} inputMode="numeric" />
        </Field>
        <Field name="job" label={say("meetings.field_job")} optional>
          <Input code width={16} />
        </Field>
        <DateField name="expected" label={say("meetings.field_expected")} optional />
        <Field
          name="document"
          label={say("meetings.field_document")}
          hint={say("meetings.document_hint")}
          optional
        >
          <Input code />
        </Field>
        <Button kind="plain">{say("meetings.set_issue")}</Button>
      </Form>
    </Details>
  )
}

import { Button } from "../../../platform/ui/button.tsx"
import { Checkbox } from "../../../platform/ui/checkboxes.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { FileField } from "../../../platform/ui/file-field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { LanguageSelect } from "../../../platform/ui/language-select.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { MAX_UPLOAD_MIB } from "../../documents/file-kind.ts"
import { meetings } from "../contract.ts"
import type { Meeting } from "../meeting.ts"
import { speakersPath } from "./paths.ts"

/** The text of a statement, from its delegation or taken by those who keep the list. */
export function StatementForm({ meeting }: { meeting: Meeting }) {
  const { lang, say, date } = useSaying()
  const own = meeting.requests.filter(({ can }) => can.hand_in)
  if (own.length === 0) return null
  const titles = new Map(meeting.items.map(({ id, title }) => [id, title.text]))
  return (
    <section>
      <h2>{say("meetings.hand_statement")}</h2>
      <p>{say("meetings.statement_rule", { day: date(meeting.ends) })}</p>
      <Form
        action={`/${lang}${speakersPath({ meeting: meeting.id })}`}
        operation={meetings.handStatement.name}
        files
      >
        <Field name="request" label={say("meetings.field_statement")}>
          <Select
            choices={own.map(({ id, name, item }) => ({
              value: id,
              label: `${name}: ${titles.get(item ?? "") ?? ""}`,
            }))}
          />
        </Field>
        <Field name="lang" label={say("meetings.field_statement_lang")}>
          <LanguageSelect value={lang} />
        </Field>
        <FileField
          name="upload"
          label={say("meetings.field_statement_file")}
          hint={say("meetings.statement_file_hint")}
          accept=".docx,.pdf,.txt"
          limit={MAX_UPLOAD_MIB}
        />
        <Checkbox name="withheld" label={say("meetings.field_withheld")} />
        <Button kind="plain">{say("meetings.hand_statement")}</Button>
      </Form>
    </section>
  )
}

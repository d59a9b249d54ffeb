import { languageNames, languages } from "../../../platform/languages.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Checkbox } from "../../../platform/ui/checkboxes.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { MAX_NAME } from "../body.ts"
import { meetings } from "../contract.ts"
import { MAX_WORDS } from "../inputs.ts"
import { officerRoles, type Meeting } from "../meeting.ts"
import { meetingPath } from "./paths.ts"

type Props = { meeting: Meeting }

function useAction({ id }: Meeting): string {
  return `/${useSaying().lang}${meetingPath({ meeting: id })}`
}

/** In which language the words are: the reader's own comes first. */
export function LangField() {
  const { lang, say } = useSaying()
  return (
    <Field name="lang" label={say("meetings.field_lang")}>
      <Select
        choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
        value={lang}
      />
    </Field>
  )
}

export function NoticeForm({ meeting }: Props) {
  const { say } = useSaying()
  return (
    <Details summary={say("meetings.write_notice")}>
      <Form action={useAction(meeting)} operation={meetings.word.name} name="notice">
        <Hidden name="field" value="notice" />
        <LangField />
        <Field name="words" label={say("meetings.notice")}>
          <Textarea value={meeting.notice?.text} maxLength={MAX_WORDS} />
        </Field>
        <Button kind="plain">{say("meetings.save_words")}</Button>
      </Form>
    </Details>
  )
}

export function itemChoices(meeting: Meeting, { whole = false } = {}) {
  return meeting.items
    .filter(({ part }) => part === 0)
    .map(({ id, number, title }) => ({
      value: whole ? String(number) : id,
      label: `${number}. ${title.text}`,
    }))
}

export function AgendaForms({ meeting }: Props) {
  const { say } = useSaying()
  const action = useAction(meeting)
  return (
    <>
      <Details summary={say("meetings.add_item")}>
        <Form action={action} operation={meetings.addItem.name}>
          <LangField />
          <Field name="title" label={say("meetings.field_title")}>
            <Input maxLength={MAX_NAME} />
          </Field>
          <Field name="under" label={say("meetings.field_under")} optional>
            <Select choices={itemChoices(meeting, { whole: true })} empty={say("meetings.item_of_its_own")} />
          </Field>
          <Button kind="plain">{say("meetings.add_item")}</Button>
        </Form>
      </Details>
      {meeting.items.length > 0 && (
        <Details summary={say("meetings.word_item")}>
          <Form action={action} operation={meetings.word.name} name="item">
            <Field name="subject" label={say("meetings.field_item")}>
              <Select choices={itemChoices(meeting)} />
            </Field>
            <Field name="field" label={say("meetings.field_what")}>
              <Select
                choices={(["title", "annotation"] as const).map((value) => ({
                  value,
                  label: say(`meetings.word_${value}`),
                }))}
              />
            </Field>
            <LangField />
            <Field name="words" label={say("meetings.field_words")}>
              <Textarea rows={3} maxLength={MAX_WORDS} />
            </Field>
            <Button kind="plain">{say("meetings.save_words")}</Button>
          </Form>
        </Details>
      )}
    </>
  )
}

export function ElectForm({ meeting }: Props) {
  const { say } = useSaying()
  return (
    <Details summary={say("meetings.elect")}>
      <Form action={useAction(meeting)} operation={meetings.elect.name}>
        <Field name="role" label={say("meetings.field_role")}>
          <Select
            choices={officerRoles.map((value) => ({
              value,
              label: say("meetings.officer_role", { role: value }),
            }))}
          />
        </Field>
        <Field name="name" label={say("meetings.field_name")}>
          <Input maxLength={MAX_NAME} />
        </Field>
        <Checkbox name="feminine" label={say("meetings.field_feminine")} />
        <Field name="party" label={say("meetings.field_party")} hint={say("meetings.party_hint")}>
          <Input code width={4} maxLength={3} />
        </Field>
        <Field name="item" label={say("meetings.field_item")} optional>
          <Select choices={itemChoices(meeting)} empty={say("meetings.item_none")} />
        </Field>
        <Button kind="plain">{say("meetings.elect")}</Button>
      </Form>
    </Details>
  )
}

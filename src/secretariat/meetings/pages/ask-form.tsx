import { Button } from "../../../platform/ui/button.tsx"
import { Checkbox } from "../../../platform/ui/checkboxes.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { MAX_NAME } from "../body.ts"
import { meetings } from "../contract.ts"
import type { Meeting } from "../meeting.ts"
import { itemChoices } from "./keeper-forms.tsx"
import { speakersPath } from "./paths.ts"

/** Ask for the floor: for one's own delegation, or, for whoever keeps the list, for one that asked by ear. */
export function AskForm({ meeting }: { meeting: Meeting }) {
  const { lang, say } = useSaying()
  const speaking = meeting.seats.filter(({ rights }) => rights.includes("speak"))
  const from = meeting.can.moderate ? meeting.participants : speaking
  if (from.length === 0) return <p>{say("meetings.nobody_registered")}</p>
  return (
    <section>
      <h2>{say("meetings.ask_floor")}</h2>
      <Form action={`/${lang}${speakersPath({ meeting: meeting.id })}`} operation={meetings.askFloor.name}>
        <Field name="item" label={say("meetings.field_item")}>
          <Select choices={itemChoices(meeting)} />
        </Field>
        {from.length > 1 && (
          <Field name="participant" label={say("meetings.field_for")}>
            <Select
              choices={from.map(({ id, name }) => ({ value: id, label: name }))}
              empty={say("meetings.choose")}
            />
          </Field>
        )}
        <Field name="on_behalf_of" label={say("meetings.field_behalf")} optional>
          <Input maxLength={MAX_NAME} />
        </Field>
        {from.some(({ class: of }) => of === "regional_organizations") && (
          <Checkbox name="member_states" label={say("meetings.and_member_states")} />
        )}
        <Button>{say("meetings.ask_floor")}</Button>
      </Form>
    </section>
  )
}

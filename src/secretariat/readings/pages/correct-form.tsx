import { Button, Buttons } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { isolated, useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { participantClasses } from "../../access/circle.ts"
import { MAX_NAME } from "../../meetings/body.ts"
import { officerRoles } from "../../meetings/meeting.ts"
import { readings } from "../contract.ts"
import type { ReadEntry, Reading } from "../views.ts"
import { readingPath } from "./paths.ts"
import { RecommendationFields } from "./recommendation-fields.tsx"

/** What a person says of a fact: one form, three ways to send it. */
export function CorrectForm({ reading, entry }: { reading: Reading; entry: ReadEntry }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${readingPath({ reading: reading.id }, { part: reading.part })}`
  const about = entry.fact.text.slice(0, 80)
  return (
    <Details summary={say("readings.correct_of", { name: isolated(about) })}>
      <Form action={action} operation={readings.correct.name} name={entry.key}>
        <Hidden name="entry" value={entry.key} />
        <Fields entry={entry} lang={reading.lang} />
        <Buttons>
          <Button name="verdict" value="corrected">
            {say("readings.verdict_corrected")}
          </Button>
          <Button kind="plain" name="verdict" value="right">
            {say("readings.verdict_right")}
          </Button>
          <Button kind="quiet" name="verdict" value="left_out">
            {say("readings.verdict_left_out")}
          </Button>
        </Buttons>
      </Form>
    </Details>
  )
}

function Fields({ entry, lang: own }: { entry: ReadEntry; lang: string }) {
  const { say } = useSaying()
  const { fact, part } = entry
  const words = (
    <Field name="text" label={say("readings.field_text")}>
      <Textarea value={fact.text} rows={part === "recommendations" ? 6 : 2} lang={own} />
    </Field>
  )
  const party = (
    <Field name="party" label={say("meetings.field_party")} hint={say("meetings.party_hint")} optional>
      <Input code width={4} maxLength={3} value={fact.party ?? ""} />
    </Field>
  )
  const symbol = (
    <Field name="symbol" label={say("readings.field_symbol")} optional>
      <Input code maxLength={120} value={fact.symbol ?? ""} />
    </Field>
  )
  switch (part) {
    case "meeting":
      return (
        <>
          <DateField
            name="from"
            label={say("meetings.field_starts")}
            value={fact.from ?? undefined}
            optional
          />
          <DateField name="to" label={say("meetings.field_ends")} value={fact.to ?? undefined} optional />
          {symbol}
          <Field
            name="instrument"
            label={say("readings.field_instrument")}
            hint={say("readings.instrument_hint")}
            optional
          >
            <Input code width={8} maxLength={8} value={fact.instrument ?? ""} />
          </Field>
        </>
      )
    case "officers":
      return (
        <>
          {words}
          <Field name="role" label={say("readings.field_role")} optional>
            <Select
              value={fact.role ?? ""}
              empty={say("readings.choose")}
              choices={officerRoles.map((role) => ({
                value: role,
                label: say("meetings.officer_role", { role }),
              }))}
            />
          </Field>
          {party}
        </>
      )
    case "attendance":
      return (
        <>
          {words}
          <Field name="class" label={say("meetings.field_class")} optional>
            <Select
              value={fact.class ?? ""}
              empty={say("readings.choose")}
              choices={participantClasses.map((value) => ({
                value,
                label: say("texts.class", { class: value }),
              }))}
            />
          </Field>
          {party}
        </>
      )
    case "statements":
      return (
        <>
          {words}
          {party}
        </>
      )
    case "documents":
      return (
        <>
          {words}
          {symbol}
        </>
      )
    case "recommendations":
      return (
        <>
          {words}
          <RecommendationFields fact={fact} />
        </>
      )
    default:
      return (
        <>
          {words}
          <Field name="number" label={say("readings.field_number")}>
            <Input width={4} maxLength={MAX_NAME} value={String(fact.number ?? "")} />
          </Field>
        </>
      )
  }
}

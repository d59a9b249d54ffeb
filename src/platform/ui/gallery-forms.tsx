import { Button, Buttons } from "./button.tsx"
import { Checkbox, Checkboxes } from "./checkboxes.tsx"
import { DateField } from "./date-field.tsx"
import { ErrorSummary } from "./error-summary.tsx"
import { Exhibit } from "./exhibit.tsx"
import { Field } from "./field.tsx"
import { FileField } from "./file-field.tsx"
import { Form } from "./form.tsx"
import { Input } from "./input.tsx"
import { Posted, usePosted } from "./posted.tsx"
import { Radios } from "./radios.tsx"
import { useSaying } from "./saying.tsx"
import { Select } from "./select.tsx"
import { Textarea } from "./textarea.tsx"

/** Every control, as it comes and as it comes back after a refusal. */
export function GalleryForms() {
  const { say } = useSaying()
  const { deed } = usePosted()
  const message = say("ui.gallery_error")
  const refused = {
    deed,
    values: {
      _operation: "gallery.answer",
      _form: "refused",
      adopted: "part",
      "day.day": "31",
      "day.month": "2",
    },
    problem: {
      code: "gallery.refused",
      text: say("ui.gallery_refused"),
      fields: { title: message, text: message, kind: message, adopted: message, day: message, file: message },
    },
  }
  return (
    <>
      <Exhibit name="Form">
        <EveryField name="blank" />
      </Exhibit>
      <Posted.Provider value={refused}>
        <Exhibit name="ErrorSummary">
          <ErrorSummary focused={false} />
          <EveryField name="refused" />
        </Exhibit>
      </Posted.Provider>
    </>
  )
}

function EveryField({ name }: { name: string }) {
  const { say } = useSaying()
  const hint = say("ui.gallery_hint")
  const choices = [
    { value: "yes", label: say("ui.gallery_yes") },
    { value: "part", label: say("ui.gallery_part"), hint },
    { value: "none", label: say("ui.gallery_none") },
  ]
  const question = say("ui.gallery_question")
  const follow = (
    <Field name="reason" label={say("ui.gallery_state")} optional>
      <Input width={24} />
    </Field>
  )
  return (
    <Form action="#" operation="gallery.answer" name={name} files>
      <Field name="title" label={say("ui.gallery_label")} hint={hint}>
        <Input />
      </Field>
      <Field name="symbol" label={say("ui.gallery_count")} optional>
        <Input code width={16} value="CTOC/COP/WG.7/2017/1" />
      </Field>
      <Field name="text" label={say("ui.gallery_file")}>
        <Textarea rows={3} />
      </Field>
      <Field name="kind" label={question}>
        <Select choices={choices} empty={say("ui.gallery_none")} />
      </Field>
      <Radios
        name="adopted"
        label={question}
        hint={hint}
        value="none"
        choices={choices.map((choice) => (choice.value === "part" ? { ...choice, follow } : choice))}
      />
      <Checkboxes name="parts" label={question} choices={choices} value={["yes"]} optional />
      <Checkbox name="public" label={say("ui.gallery_sentence")} />
      <DateField name="day" label={say("ui.gallery_day")} value="2024-05-01" />
      <FileField name="file" label={say("ui.gallery_file")} limit={50} accept=".pdf,.docx" />
      <Buttons>
        <Button>{say("ui.gallery_send")}</Button>
      </Buttons>
    </Form>
  )
}

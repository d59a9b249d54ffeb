import { languageNames, languages } from "../../../platform/languages.ts"
import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { FileField } from "../../../platform/ui/file-field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { Radios } from "../../../platform/ui/radios.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { responses } from "../contract.ts"
import {
  letterKinds,
  MAX_LETTER_BYTES,
  MAX_PASTED,
  MAX_SENDER,
  type LetterRow,
  type Letters,
} from "../letter/letter.ts"
import { letterPath, lettersPath } from "./letter-paths.ts"
import { responsePath } from "./paths.ts"

/** The door of letters: what ministries wrote, and forms that were filled elsewhere. */
export const lettersPage = page({
  route: lettersPath,
  islands: ["upload"],
  load: ({ call, params }) => call(responses.listLetters, params),
  title: (_, { say }) => say("responses.letter_title"),
  posts: [
    post(responses.bringLetter, (output) => letterPath({ response: output.response.id, letter: output.id })),
  ],
  View({ data }) {
    const speaker = useSaying()
    const { lang, say } = speaker
    const { response, letters, can } = data
    const which = { response: response.id }
    return (
      <>
        <Breadcrumb
          crumbs={[{ href: `/${lang}${responsePath(which)}`, label: say("responses.task_list") }]}
        />
        <AudienceLine circles={data.visible_to.map((circle) => circleName(circle, speaker))} national />
        <p>{say("responses.letter_lead")}</p>
        {letters.length === 0 && <Empty sentence={say("responses.letter_none")} />}
        {letters.length > 0 && (
          <ul>
            {letters.map((letter) => (
              <Row key={letter.id} response={response.id} letter={letter} />
            ))}
          </ul>
        )}
        {can.bring && <BringForm data={data} />}
      </>
    )
  },
})

function Row({ response, letter }: { response: string; letter: LetterRow }) {
  const { lang, say, date, dateTime } = useSaying()
  const { id, sender, dated, at, passages, taken } = letter
  return (
    <li>
      <a href={`/${lang}${letterPath({ response, letter: id })}`}>
        <bdi>{sender}</bdi>
      </a>{" "}
      · {dated ? date(dated) : dateTime(at)} · {say("responses.letter_taken_of", { taken, passages })}
    </li>
  )
}

function BringForm({ data: { response } }: { data: Letters }) {
  const { lang, say } = useSaying()
  const choices = languages.map((value) => ({
    value: value as string,
    label: languageNames[value],
    lang: value,
  }))
  return (
    <section>
      <h2>{say("responses.letter_bring")}</h2>
      <Form
        action={`/${lang}${lettersPath({ response: response.id })}`}
        operation={responses.bringLetter.name}
        files
      >
        <Radios
          name="kind"
          label={say("responses.letter_kind")}
          choices={letterKinds.map((value) => ({ value, label: say(`responses.letter_kind_${value}`) }))}
          value="letter"
        />
        <Field
          name="sender"
          label={say("responses.letter_sender")}
          hint={say("responses.letter_sender_hint")}
        >
          <Input maxLength={MAX_SENDER} />
        </Field>
        <DateField name="dated" label={say("responses.letter_dated")} optional />
        <Field name="lang" label={say("responses.letter_in")}>
          <Select choices={choices} value={response.lang} />
        </Field>
        <FileField
          name="upload"
          label={say("responses.letter_file")}
          hint={say("responses.letter_file_hint")}
          accept=".docx,.pdf,.txt"
          limit={MAX_LETTER_BYTES / 1024 / 1024}
          optional
        />
        <Field name="text" label={say("responses.letter_text")} optional>
          <Textarea rows={10} maxLength={MAX_PASTED} />
        </Field>
        <Button>{say("responses.letter_read")}</Button>
      </Form>
    </section>
  )
}

import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import type { QuestionView } from "../../questionnaires/views.ts"
import { responses } from "../contract.ts"
import { valueLines } from "../export/value-lines.ts"
import type { Transcription, TranscriptionEntry } from "../transcription/transcription.ts"
import { transcriptionPath } from "./paths.ts"

type EntryProps = {
  readonly data: Transcription
  readonly question: QuestionView
  readonly entry: TranscriptionEntry
}

/** One answer: what was chosen and what was written, each in a field to copy from, and whether it stands elsewhere. */
export function TranscribedEntry({ data, question, entry }: EntryProps) {
  const speaker = useSaying()
  const { say } = speaker
  const chosen = valueLines(question, entry, speaker).join("\n")
  const id = `copy-${question.key}-${entry.item}`.replaceAll(".", "-")
  const about = { number: question.number, name: entry.name }
  return (
    <div>
      {entry.name && (
        <p>
          <strong>
            <bdi>{entry.name}</bdi>
          </strong>
        </p>
      )}
      {chosen && (
        <CopyField id={`${id}-v`} text={chosen} label={say("responses.field_value")} about={about} />
      )}
      {entry.text && (
        <CopyField
          id={`${id}-t`}
          text={entry.text}
          lang={entry.lang}
          label={say("responses.column_words")}
          about={about}
        />
      )}
      <Tick data={data} question={question} entry={entry} />
    </div>
  )
}

type CopyProps = {
  readonly id: string
  readonly text: string
  readonly lang?: string
  readonly label: string
  readonly about: { readonly number: string; readonly name: string | null }
}

/** Rows that a field shows at most; longer text scrolls. */
const MAX_ROWS = 12
const LETTERS_OF_A_ROW = 70

function CopyField({ id, text, lang, label, about }: CopyProps) {
  const { say } = useSaying()
  const rows = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_OF_A_ROW)), 0)
  const named = [label, say("responses.question_number", { number: about.number }), about.name]
  const spoken = named.filter(Boolean).join(", ")
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <textarea
        class="control"
        id={id}
        rows={Math.min(MAX_ROWS, rows)}
        dir="auto"
        lang={lang}
        readonly
        aria-label={spoken}
        value={text}
      />
      <button
        type="button"
        class="button plain"
        hidden
        data-copy={id}
        data-about={spoken}
        aria-label={`${say("responses.copy")}: ${spoken}`}
      >
        {say("responses.copy")}
      </button>
    </div>
  )
}

function Tick({ data, question, entry }: EntryProps) {
  const { lang, say } = useSaying()
  const { entered, item, hash } = entry
  if (!data.can.tick) return entered ? <Tag icon="check">{say("responses.entered")}</Tag> : null
  const operation = entered ? responses.untickEntered : responses.tickEntered
  const word = say(entered ? "responses.untick_entered" : "responses.tick_entered")
  const number = say("responses.question_number", { number: question.number })
  return (
    <Form
      action={`/${lang}${transcriptionPath({ response: data.response.id })}#${question.key}`}
      operation={operation.name}
      name={`${question.key} ${item}`}
      class="inline"
    >
      {entered && (
        <>
          <Tag tone="ok" icon="check">
            {say("responses.entered")}
          </Tag>{" "}
        </>
      )}
      <Hidden name="question" value={question.key} />
      <Hidden name="item" value={item} />
      {!entered && <Hidden name="hash" value={hash} />}
      <Button kind="quiet" label={`${word}: ${[number, entry.name].filter(Boolean).join(", ")}`}>
        {word}
      </Button>
    </Form>
  )
}

import { Checkbox } from "../../../platform/ui/checkboxes.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { isolated, useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import type { LetterView, PassageView } from "../letter/letter.ts"

/** So much of a question stands in the list to choose from; the whole of it is on its own page. */
const SHORT = 70

type RowProps = {
  readonly passage: PassageView
  readonly index: number
  readonly questions: LetterView["questions"]
  readonly takes: boolean
}

/** One passage: its words, the question that it seems to answer and why, and the choice of whoever takes it. */
export function PassageRow({ passage, index, questions, takes }: RowProps) {
  const { say } = useSaying()
  const { place, head, text, lang, boxes, proposed, reason, wording, taken } = passage
  const aimed = questions.find(({ question }) => question === proposed)
  return (
    <article class="card">
      <h2>{say("responses.letter_passage", { number: place + 1 })}</h2>
      {head !== "" && (
        <p class="small">
          <q lang={lang} dir="auto">
            {head}
          </q>
        </p>
      )}
      {text !== "" && (
        <div class="words" lang={lang} dir="auto">
          {text}
        </div>
      )}
      {boxes.length > 0 && (
        <p class="small">
          {say("responses.letter_boxes")} <bdi>{boxes.join(" · ")}</bdi>
        </p>
      )}
      <p class="small">
        {reason === null || !aimed ? (
          say("responses.letter_no_question")
        ) : (
          <>
            {say("responses.letter_proposed", { number: aimed.number })}{" "}
            {say(`responses.letter_reason_${reason}`)}{" "}
            {wording.length > 0 && <bdi>({wording.join(" · ")})</bdi>}
          </>
        )}
      </p>
      {taken ? (
        <p>
          <Tag tone="ok">{say("responses.letter_taken", { number: taken.number })}</Tag>
        </p>
      ) : (
        takes && text !== "" && <Choose index={index} passage={passage} questions={questions} />
      )}
    </article>
  )
}

function Choose({ index, passage, questions }: Omit<RowProps, "takes">) {
  const { say } = useSaying()
  const name = (field: string) => `passages.${index}.${field}`
  const number = passage.place + 1
  return (
    <>
      <Hidden name={name("place")} value={String(passage.place)} />
      <Field name={name("question")} label={say("responses.letter_question", { number })} optional>
        <Select
          empty={say("responses.letter_nowhere")}
          choices={questions.map((one) => ({
            value: one.question,
            label: labelOf(one, say("responses.answered")),
            lang: one.text.lang,
          }))}
          value={passage.proposed ?? ""}
        />
      </Field>
      <Checkbox name={name("take")} label={say("responses.letter_take_this", { number })} />
    </>
  )
}

function labelOf({ number, text, answered }: LetterView["questions"][number], there: string): string {
  const short = text.text.length > SHORT ? `${text.text.slice(0, SHORT)}…` : text.text
  return `${number}. ${isolated(short)}${answered ? ` (${there})` : ""}`
}

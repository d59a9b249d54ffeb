import { languageNames, languages } from "../../../platform/languages.ts"
import { Button, Buttons } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { responses } from "../contract.ts"
import type { AnswerView, QuestionWork } from "../views.ts"
import { AnswerFields } from "./answer-fields.tsx"
import { questionPath } from "./paths.ts"

/** The form of a question with its follow-ups: one press saves what was changed, and a script saves in between. */
export function AnswerForm({ work }: { work: QuestionWork }) {
  const { lang, say } = useSaying()
  const { response, task, answers, item, after } = work
  const action = `/${lang}${questionPath({ response: response.id, question: task.question }, item ? { item } : {})}`
  const top = Math.min(...answers.map(({ question }) => question.depth))
  const written = answers.find(({ current }) => current?.mine)?.current?.lang
  return (
    <Form action={action} operation={responses.answerPage.name} class="form answers">
      <Hidden name="item" value={item} />
      {answers.map((answer, index) =>
        answer.question.depth === top ? <Block key={answer.question.key} work={work} index={index} /> : null,
      )}
      <Field name="lang" label={say("responses.field_written_in")} hint={say("responses.written_in_hint")}>
        <Select
          choices={languages.map((value) => ({
            value: value as string,
            label: languageNames[value],
            lang: value,
          }))}
          value={written ?? response.lang}
        />
      </Field>
      <Buttons>
        <Button>{say("responses.save")}</Button>
        {after && (
          <Button kind="plain" name="go" value="next">
            {say("responses.save_and_next")}
          </Button>
        )}
      </Buttons>
    </Form>
  )
}

type BlockProps = { readonly work: QuestionWork; readonly index: number }

/** A question and, below it, its follow-ups; those that hang on an answer open when it is chosen. */
function Block({ work, index }: BlockProps) {
  const { say } = useSaying()
  const answer = work.answers[index] as AnswerView
  const { key } = answer.question
  const below = work.answers.flatMap((one, at) => (one.question.parent === key ? [{ one, at }] : []))
  return (
    <div class="asks" data-answer={index} id={key}>
      <AnswerFields answer={answer} index={index} />
      {below.map(({ one, at }) => {
        const when = one.question.when
        const hangs = when?.question === key && answer.question.kind === "closed"
        const said = one.current !== null && (one.current.value !== null || one.current.text !== "")
        const names = hangs
          ? ["when", ...when.is.map((answered) => `on-${answered}`), ...(said ? ["kept"] : [])]
          : []
        return (
          <div key={one.question.key} class={["follow", ...names].join(" ")}>
            {when && !hangs && (
              <p class="hint">{say("questionnaires.asked_when", { question: when.question })}</p>
            )}
            <Block work={work} index={at} />
          </div>
        )
      })}
    </div>
  )
}

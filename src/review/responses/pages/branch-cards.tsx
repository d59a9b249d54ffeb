import { Button, Buttons } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { Redline } from "../../../platform/ui/redline.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { MAX_TEXT } from "../answer.ts"
import { responses } from "../contract.ts"
import type { AnswerView, BranchView, QuestionWork } from "../views.ts"
import { AnswerShown } from "./answer-shown.tsx"
import { questionPath } from "./paths.ts"

/** Two people saved from the same version: both texts, what differs, and three ways on. Nothing is dropped. */
export function BranchCards({ work }: { work: QuestionWork }) {
  const cards = work.answers.flatMap((answer) => answer.branches.map((branch) => ({ answer, branch })))
  return (
    <>
      {cards.map(({ answer, branch }) => (
        <BranchCard key={branch.version.id} work={work} answer={answer} branch={branch} />
      ))}
    </>
  )
}

type CardProps = { readonly work: QuestionWork; readonly answer: AnswerView; readonly branch: BranchView }

function BranchCard({ work, answer, branch: { version, parts, can } }: CardProps) {
  const { say, dateTime } = useSaying()
  const { question, current } = answer
  return (
    <Notice tone="warn" title={say("responses.branch_title", { question: question.number })}>
      <p>{say("responses.branch_lead")}</p>
      <div class="sides">
        <section>
          <h3>{version.mine ? say("responses.branch_mine") : <Who version={version} />}</h3>
          <p class="hint">{dateTime(version.at)}</p>
          <AnswerShown question={question} version={version} />
        </section>
        <section>
          <h3>{current ? <Who version={current} /> : say("responses.branch_theirs")}</h3>
          {current && <p class="hint">{dateTime(current.at)}</p>}
          <AnswerShown question={question} version={current} />
        </section>
      </div>
      {version.text !== (current?.text ?? "") && (
        <>
          <h3>{say("responses.branch_differs")}</h3>
          <Redline parts={parts} lang={version.lang} />
        </>
      )}
      {can.choose && <Choice work={work} answer={answer} branch={version.id} mine={version.text} />}
    </Notice>
  )
}

function Who({ version }: { version: BranchView["version"] }) {
  const { say } = useSaying()
  return (
    <>
      {version.author ? say("responses.branch_of", { name: version.author }) : say("responses.branch_theirs")}
    </>
  )
}

type ChoiceProps = {
  readonly work: QuestionWork
  readonly answer: AnswerView
  readonly branch: string
  readonly mine: string
}

function Choice({ work, answer, branch, mine }: ChoiceProps) {
  const { lang, say } = useSaying()
  const { response, task, item } = work
  const action = `/${lang}${questionPath({ response: response.id, question: task.question }, item ? { item } : {})}`
  const operation = responses.choose.name
  const theirs = answer.current?.text ?? ""
  const both = [theirs, mine].filter((text) => text !== "").join("\n\n")
  return (
    <>
      <Form action={action} operation={operation} name={`pick-${branch}`}>
        <Hidden name="answer" value={branch} />
        <Buttons>
          <Button kind="plain" name="choice" value="mine">
            {say("responses.keep_mine")}
          </Button>
          <Button kind="plain" name="choice" value="theirs">
            {say("responses.keep_theirs")}
          </Button>
        </Buttons>
      </Form>
      <Form action={action} operation={operation} name={`both-${branch}`}>
        <Hidden name="answer" value={branch} />
        <Hidden name="choice" value="both" />
        <Field name="text" label={say("responses.both_label")} hint={say("responses.both_hint")}>
          <Textarea rows={6} maxLength={MAX_TEXT} value={both} />
        </Field>
        <Button kind="plain">{say("responses.keep_both")}</Button>
      </Form>
    </>
  )
}

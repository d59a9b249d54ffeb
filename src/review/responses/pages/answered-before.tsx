import { Button, Buttons } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { MAX_TEXT } from "../answer.ts"
import type { Before, Proposal } from "../before/views.ts"
import { responses } from "../contract.ts"
import type { QuestionWork } from "../views.ts"
import { EarlierAnswer } from "./earlier-answer.tsx"
import { questionPath } from "./paths.ts"

type BeforeProps = { readonly work: QuestionWork; readonly before: Before }

/** "Answered before": what this State said earlier, and one press to use it. It stays inside the State. */
export function AnsweredBefore({ work, before }: BeforeProps) {
  const { say } = useSaying()
  return (
    <section id="before">
      <h2>{say("responses.before_title")}</h2>
      {before.proposals.length === 0 && <p class="quiet-text">{say("responses.before_none")}</p>}
      {before.proposals.map((proposal) => (
        <Offered key={`${proposal.question} ${proposal.answer}`} work={work} proposal={proposal} />
      ))}
      <Aside work={work} before={before} />
      <Unchanged work={work} before={before} />
    </section>
  )
}

function useAction(work: QuestionWork): string {
  const { lang } = useSaying()
  const { response, task, item } = work
  return `/${lang}${questionPath({ response: response.id, question: task.question }, item ? { item } : {})}`
}

function Offered({ work, proposal }: { work: QuestionWork; proposal: Proposal }) {
  const { say } = useSaying()
  const action = useAction(work)
  const { answer, question, item, can, warning } = proposal
  const name = `${question}-${answer.slice(-8)}`
  const there = work.answers.find((one) => one.question.key === question)
  const which = (
    <>
      <Hidden name="key" value={question} />
      <Hidden name="item" value={item} />
      <Hidden name="answer" value={answer} />
      <Hidden name="base" value={String(there?.number ?? 0)} />
    </>
  )
  const both = [there?.current?.text ?? "", proposal.text].filter((text) => text !== "").join("\n\n")
  return (
    <article class="card">
      <EarlierAnswer work={work} proposal={proposal} />
      {can.use && (
        <>
          <Form action={action} operation={responses.useBefore.name} name={`use-${name}`}>
            {which}
            <Buttons>
              <Button kind="plain">{say("responses.before_use")}</Button>
            </Buttons>
          </Form>
          <Details summary={say("responses.before_edit")}>
            <Form action={action} operation={responses.useBefore.name} name={`edit-${name}`}>
              {which}
              <Field name="text" label={say("responses.before_changed_since")}>
                <Textarea rows={8} maxLength={MAX_TEXT} value={both} />
              </Field>
              <Button kind="plain">{say("responses.before_use_edited")}</Button>
            </Form>
          </Details>
        </>
      )}
      {warning && <Tag tone="warn">{say("responses.before_never_filled")}</Tag>}
      {can.set_aside && (
        <Form action={action} operation={responses.setAside.name} name={`aside-${name}`}>
          <Hidden name="key" value={question} />
          <Hidden name="answer" value={answer} />
          <Button kind="quiet">{say("responses.before_no_longer")}</Button>
        </Form>
      )}
    </article>
  )
}

function Aside({ work, before: { aside } }: BeforeProps) {
  const { say } = useSaying()
  const action = useAction(work)
  if (aside.length === 0) return null
  return (
    <Details summary={say("responses.before_aside", { count: aside.length })}>
      {aside.map(({ answer, question, name }) => (
        <Form
          key={`${question} ${answer}`}
          action={action}
          operation={responses.offerAgain.name}
          name={`offer-${question}-${answer.slice(-8)}`}
        >
          <p>
            <bdi>{name}</bdi>
          </p>
          <Hidden name="key" value={question} />
          <Hidden name="answer" value={answer} />
          <Button kind="quiet">{say("responses.before_offer_again")}</Button>
        </Form>
      ))}
    </Details>
  )
}

/** One signed act for the section; what it fills is said before. */
function Unchanged({ work, before: { unchanged, fills, can } }: BeforeProps) {
  const { say, date } = useSaying()
  const action = useAction(work)
  return (
    <>
      {unchanged && (
        <p class="small">
          {unchanged.by === null
            ? say("responses.before_signed", { since: date(unchanged.since) })
            : say("responses.before_signed_by", { since: date(unchanged.since), name: unchanged.by })}
        </p>
      )}
      {can.sign && fills > 0 && (
        <Details summary={say("responses.before_unchanged")}>
          <p>{say("responses.before_unchanged_lead", { count: fills })}</p>
          <Form action={action} operation={responses.signUnchanged.name} name="unchanged">
            <Hidden name="section" value={work.section.key} />
            <DateField name="since" label={say("responses.before_since")} />
            <Button kind="plain">{say("responses.before_sign")}</Button>
          </Form>
        </Details>
      )}
    </>
  )
}

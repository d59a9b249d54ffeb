import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { isolated, useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import type { QuestionPage } from "../answers.ts"
import { questionnaires } from "../contract.ts"
import { judgements, type Like } from "../overlap.ts"
import { MAX_NOTE } from "../questionnaire.ts"
import { questionPath } from "./paths.ts"

type LikeProps = { readonly shown: QuestionPage; readonly like: readonly Like[]; readonly held: number }

/** The overlap radar beside one question: it suggests, with why, and a person decides. */
export function LikeQuestions({ shown, like, held }: LikeProps) {
  const { lang, say } = useSaying()
  return (
    <section>
      <h2>{say("questionnaires.title_overlap")}</h2>
      <p class="small quiet-text">{say("questionnaires.overlap_held", { held })}</p>
      {like.length === 0 && <p>{say("questionnaires.overlap_none")}</p>}
      {like.map((one) => {
        const there = questionPath({ questionnaire: one.questionnaire.id, question: one.key })
        return (
          <section key={`${one.questionnaire.id} ${one.key}`}>
            <h3>
              <a href={`/${lang}${there}`} lang={one.lang}>
                {one.text}
              </a>
            </h3>
            <p class="small quiet-text">{one.questionnaire.title}</p>
            <Why why={one.why} />
            {one.judgement && (
              <p>
                {say(`questionnaires.judgement_${one.judgement.judgement}`)} {one.judgement.reason}
              </p>
            )}
            {shown.can.judge && <Judge shown={shown} one={one} />}
          </section>
        )
      })}
    </section>
  )
}

function Why({ why: { provisions, twin, wording } }: Pick<Like, "why">) {
  const { say, list } = useSaying()
  return (
    <ul class="small">
      {provisions.length > 0 && (
        <li>{say("questionnaires.why_provisions", { refs: list(provisions.map(isolated)) })}</li>
      )}
      {twin && <li>{say(`questionnaires.why_${twin.kind}`, { from: twin.from, to: twin.to })}</li>}
      {wording.length > 0 && (
        <li>{say("questionnaires.why_wording", { words: list(wording.map(isolated)) })}</li>
      )}
    </ul>
  )
}

function Judge({ shown: { questionnaire, question }, one }: { shown: QuestionPage; one: Like }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${questionPath({ questionnaire: questionnaire.id, question: question.key })}`
  const choices = judgements.map((value) => ({ value, label: say(`questionnaires.judgement_${value}`) }))
  return (
    <Details summary={say("questionnaires.judge")}>
      <Form
        action={action}
        operation={questionnaires.judgeOverlap.name}
        name={`${one.questionnaire.id.slice(-8)}-${one.key}`}
      >
        <Hidden name="other" value={one.questionnaire.id} />
        <Hidden name="other_question" value={one.key} />
        <Field name="judgement" label={say("questionnaires.field_judgement")}>
          <Select choices={choices} value={one.judgement?.judgement} empty={say("questionnaires.choose")} />
        </Field>
        <Field name="reason" label={say("questionnaires.field_reason")} optional>
          <Input maxLength={MAX_NOTE} />
        </Field>
        <Button kind="plain">{say("questionnaires.judge")}</Button>
      </Form>
    </Details>
  )
}

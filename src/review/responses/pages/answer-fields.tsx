import { Checkboxes } from "../../../platform/ui/checkboxes.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { Radios } from "../../../platform/ui/radios.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { Said } from "../../questionnaires/pages/said.tsx"
import { closedAnswers } from "../../questionnaires/question.ts"
import { MAX_TEXT } from "../answer.ts"
import { citesLaws, lawsIn } from "../cited-laws.ts"
import type { AnswerView } from "../views.ts"
import { RowFields } from "./row-fields.tsx"

export type FieldsProps = { readonly answer: AnswerView; readonly index: number }

/** The controls of one answer: what its kind asks for, and its words. */
export function AnswerFields({ answer, index }: FieldsProps) {
  const { question, item, number, was } = answer
  const at = `answers.${index}`
  return (
    <>
      <Hidden name={`${at}.question`} value={question.key} />
      <Hidden name={`${at}.item`} value={item} />
      <Hidden name={`${at}.base`} value={String(number)} />
      <Hidden name={`${at}.was`} value={was} />
      {question.kind !== "text" && <Hidden name={`${at}.value.kind`} value={question.kind} />}
      <KindFields answer={answer} index={index} />
      {question.kind !== "group" && <Words answer={answer} index={index} />}
      {question.kind === "closed" && citesLaws(question) && <Laws answer={answer} index={index} />}
    </>
  )
}

/** On what a yes or no rests, for whoever opens it; open where something is cited. */
function Laws({ answer, index }: FieldsProps) {
  const { say } = useSaying()
  const count = lawsIn(answer.current?.value ?? null).length
  return (
    <Details summary={say("responses.laws_of_answer")} open={count > 0}>
      <RowFields answer={answer} index={index} />
    </Details>
  )
}

function KindFields({ answer, index }: FieldsProps) {
  const { say } = useSaying()
  const { question, current } = answer
  const value = current?.value ?? null
  const name = `answers.${index}.value`
  const label = <QuestionLabel answer={answer} />
  switch (question.kind) {
    case "text":
      return null
    case "closed":
      return (
        <Radios
          name={`${name}.answer`}
          label={label}
          hint={<Guidance answer={answer} />}
          value={value?.kind === "closed" ? (value.answer ?? "") : ""}
          choices={[
            ...closedAnswers.map((one) => ({
              value: one as string,
              label: say(`questionnaires.answer_${one}`),
            })),
            { value: "", label: say("responses.no_answer_yet") },
          ]}
        />
      )
    case "choice":
      return (
        <Checkboxes
          name={`${name}.chosen`}
          label={label}
          hint={<Guidance answer={answer} />}
          value={value?.kind === "choice" ? value.chosen : []}
          choices={question.option_texts.map(({ option, text }) => ({
            value: option,
            label: text.text,
            lang: text.lang,
          }))}
        />
      )
    case "number":
      return (
        <Field name={`${name}.number`} label={label} hint={<Guidance answer={answer} />} optional>
          <Input
            code
            width={16}
            inputMode="decimal"
            value={value?.kind === "number" ? String(value.number ?? "") : ""}
          />
        </Field>
      )
    case "date":
      return (
        <DateField
          name={`${name}.date`}
          label={label}
          hint={<Guidance answer={answer} />}
          value={(value?.kind === "date" ? value.date : null) ?? undefined}
          optional
        />
      )
    default:
      return <RowFields answer={answer} index={index} />
  }
}

/** The words of an answer: the answer itself where text is asked for, and what there is to add elsewhere. */
function Words({ answer, index }: FieldsProps) {
  const { say } = useSaying()
  const { question, current } = answer
  const own = question.kind === "text"
  return (
    <Field
      name={`answers.${index}.text`}
      label={own ? <QuestionLabel answer={answer} /> : say("responses.in_words")}
      {...(own && { hint: <Guidance answer={answer} /> })}
      optional
    >
      <Textarea
        rows={own ? 6 : 3}
        maxLength={MAX_TEXT}
        value={current?.text ?? ""}
        {...(current && { lang: current.lang })}
      />
    </Field>
  )
}

export function QuestionLabel({ answer: { question } }: { answer: AnswerView }) {
  return (
    <>
      <bdi>{question.number}</bdi>. <Said words={question.text} />
    </>
  )
}

export function Guidance({ answer: { question } }: { answer: AnswerView }) {
  const { say } = useSaying()
  const { guidance, evidence_text } = question
  return (
    <>
      {guidance && <Said words={guidance} />}
      {evidence_text && (
        <>
          {" "}
          {say("questionnaires.evidence")} <Said words={evidence_text} />
        </>
      )}
    </>
  )
}

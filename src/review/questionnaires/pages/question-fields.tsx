import { Checkbox, Checkboxes } from "../../../platform/ui/checkboxes.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { abouts, closedAnswers, kinds, natures } from "../question.ts"
import type { QuestionView } from "../views.ts"
import { SeveralWords } from "./several-words.tsx"

/** So many empty boxes wait for what is added; more come after saving. */
const MORE = 3

/** What a question asks for: the same fields for a new one and for one that is changed. */
export function QuestionFields({ question }: { question?: QuestionView }) {
  const { say } = useSaying()
  const named = (values: readonly string[], prefix: string, sayCode: (key: string) => string) =>
    values.map((value) => ({ value, label: sayCode(`questionnaires.${prefix}_${value}`) }))
  const { sayCode } = useSaying()
  return (
    <>
      <Field name="kind" label={say("questionnaires.field_kind")}>
        <Select choices={named(kinds, "kind", sayCode)} value={question?.kind ?? "closed"} />
      </Field>
      <SeveralWords
        name="provisions"
        label={say("questionnaires.field_provisions")}
        hint={say("questionnaires.ref_hint")}
        words={question?.provisions ?? []}
        more={MORE}
      />
      <Field name="nature" label={say("questionnaires.field_nature")}>
        <Select choices={named(natures, "nature", sayCode)} value={question?.nature ?? "duty"} />
      </Field>
      <Field name="about" label={say("questionnaires.field_about")} optional>
        <Select
          choices={named(abouts, "about", sayCode)}
          value={question?.about}
          empty={say("questionnaires.choose")}
        />
      </Field>
      <SeveralWords
        name="options"
        label={say("questionnaires.field_options")}
        hint={say("questionnaires.word_hint")}
        words={question?.options ?? []}
        more={MORE}
      />
      <SeveralWords
        name="columns"
        label={say("questionnaires.field_columns")}
        hint={say("questionnaires.word_hint")}
        words={question?.columns ?? []}
        more={MORE}
      />
      <SeveralWords
        name="holders"
        label={say("questionnaires.field_holders")}
        hint={say("questionnaires.word_hint")}
        words={question?.holders ?? []}
        more={MORE}
      />
      <Checkbox
        name="evidence"
        label={say("questionnaires.field_evidence")}
        checked={question?.evidence ?? false}
      />
      <Field name="when.question" label={say("questionnaires.field_when")} optional>
        <Input code maxLength={60} value={question?.when?.question} />
      </Field>
      <Checkboxes
        name="when.is"
        label={say("questionnaires.field_when_is")}
        choices={answersFor(question, named(closedAnswers, "answer", sayCode))}
        value={question?.when?.is ?? []}
        optional
      />
      <Field name="over" label={say("questionnaires.field_over")} optional>
        <Select
          choices={named(["offences", "units"] as const, "over", sayCode)}
          value={question?.over}
          empty={say("questionnaires.choose")}
        />
      </Field>
    </>
  )
}

/** The answers to a closed question; of a choice, those options that the condition names already. */
function answersFor(question: QuestionView | undefined, closed: { value: string; label: string }[]) {
  const own = (question?.when?.is ?? []).filter((answer) => closed.every(({ value }) => value !== answer))
  return [...closed, ...own.map((value) => ({ value, label: value }))]
}

import { languageNames } from "../../../platform/languages.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Checkboxes } from "../../../platform/ui/checkboxes.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { MAX_TERMS, MAX_WHY, type Course } from "../clocks/inputs.ts"
import { reviews } from "../contract.ts"
import type { StepView } from "../views.ts"
import { coursePath } from "./paths.ts"

type FormsProps = { readonly course: Course; readonly steps: readonly StepView[] }

/** What may be recorded here, each form folded until it is wanted. */
export function CourseForms({ course, steps }: FormsProps) {
  const { can } = course
  return (
    <>
      {can.agree && <TermsForm course={course} />}
      {can.record && <RecordForm course={course} steps={steps} />}
      {can.extend && <ExtendForm course={course} steps={steps} />}
      {can.pause && <PauseForm course={course} steps={steps} />}
    </>
  )
}

function TermsForm({ course }: { course: Course }) {
  const { lang, say } = useSaying()
  const [terms] = course.terms
  const { of, most } = course.languages
  return (
    <Details summary={say("reviews.agree_terms")}>
      <Form action={`/${lang}${coursePath({ review: course.review })}`} operation={reviews.agreeTerms.name}>
        <Checkboxes
          name="languages"
          label={say("reviews.field_languages")}
          hint={say("reviews.languages_hint", { most })}
          choices={of.map((value) => ({ value, label: languageNames[value], lang: value }))}
          value={terms ? [...terms.languages] : []}
        />
        <DateField name="held" label={say("reviews.field_held")} value={terms?.held} />
        {(["division", "calendar", "contact"] as const).map((name) => (
          <Field key={name} name={name} label={say(`reviews.field_${name}`)}>
            <Textarea rows={3} maxLength={MAX_TERMS} lang={terms?.lang ?? lang} value={terms?.[name]} />
          </Field>
        ))}
        <Hidden name="lang" value={lang} />
        <Button>{say("reviews.agree_terms")}</Button>
      </Form>
    </Details>
  )
}

function RecordForm({ course, steps }: FormsProps) {
  const { lang, say } = useSaying()
  return (
    <Details summary={say("reviews.record_event")}>
      <Form action={`/${lang}${coursePath({ review: course.review })}`} operation={reviews.recordEvent.name}>
        <StepField steps={steps.filter(({ met }) => met === null)} />
        <DateField name="happened" label={say("reviews.field_happened")} />
        <Button>{say("reviews.record_event")}</Button>
      </Form>
    </Details>
  )
}

function ExtendForm({ course, steps }: FormsProps) {
  const { lang, say } = useSaying()
  return (
    <Details summary={say("reviews.extend")}>
      <Form action={`/${lang}${coursePath({ review: course.review })}`} operation={reviews.extend.name}>
        <StepField steps={steps.filter(({ met, date }) => met === null && date !== null)} />
        <DateField name="until" label={say("reviews.field_until")} />
        <WhyField />
        <Button>{say("reviews.extend")}</Button>
      </Form>
    </Details>
  )
}

function PauseForm({ course, steps }: FormsProps) {
  const { lang, say } = useSaying()
  return (
    <Details summary={say("reviews.pause")}>
      <Form action={`/${lang}${coursePath({ review: course.review })}`} operation={reviews.pause.name}>
        <StepField steps={steps.filter(({ met }) => met === null)} all />
        <DateField name="since" label={say("reviews.field_pause_since")} />
        <WhyField />
        <Button>{say("reviews.pause")}</Button>
      </Form>
    </Details>
  )
}

function WhyField() {
  const { lang, say } = useSaying()
  return (
    <>
      <Field name="why" label={say("reviews.field_why")} hint={say("reviews.why_hint")}>
        <Textarea rows={3} maxLength={MAX_WHY} />
      </Field>
      <Hidden name="lang" value={lang} />
    </>
  )
}

function StepField({ steps, all }: { steps: readonly StepView[]; all?: true }) {
  const { lang, say } = useSaying()
  const choices = steps.map(({ id, label, party }) => ({
    value: id,
    label: party && id.includes(":") ? `${label} (${partyName(party, lang)})` : label,
  }))
  return (
    <Field name="step" label={say("reviews.column_step")} {...(all && { optional: true })}>
      <Select choices={choices} {...(all && { empty: say("reviews.all_steps") })} />
    </Field>
  )
}

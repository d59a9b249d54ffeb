import { page, post } from "../../../platform/page.ts"
import { notAllowed } from "../../../platform/problem.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Checkboxes } from "../../../platform/ui/checkboxes.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { directory } from "../../../secretariat/directory/contract.ts"
import { reviews } from "../contract.ts"
import { enterReviewPath, reviewPath } from "./paths.ts"

/** A review whose reviewers were drawn before there was this house, or outside it. */
export const enterReviewPage = page({
  route: enterReviewPath,
  async load({ call }) {
    const { can } = await call(reviews.list, {})
    if (!can.enter) throw notAllowed()
    const { parties } = await call(directory.listParties, {})
    return { parties, ...(await call(reviews.listProcedures, {})) }
  },
  title: (_, speaker) => speaker.say("reviews.enter"),
  posts: [post(reviews.enter, (output) => reviewPath({ review: (output as { id: string }).id }))],
  View({ data }) {
    const { lang, say } = useSaying()
    const states = data.parties.map(({ id, name }) => ({ value: id, label: name, lang }))
    return (
      <>
        <p>{say("reviews.enter_hint")}</p>
        <Form action={`/${lang}${enterReviewPath()}`} operation={reviews.enter.name}>
          <Field name="mechanism" label={say("reviews.field_mechanism")}>
            <Select choices={data.procedures.map(({ pack, title }) => ({ value: pack, label: title }))} />
          </Field>
          <Field name="phase" label={say("reviews.field_phase")}>
            <Input width={4} maxLength={2} value="1" />
          </Field>
          <Field name="state" label={say("reviews.column_review")}>
            <Select choices={states} empty={say("reviews.choose")} />
          </Field>
          <DateField name="started" label={say("reviews.started")} />
          <Checkboxes name="reviewers" label={say("reviews.column_reviewers")} choices={states} />
          <Button>{say("reviews.enter")}</Button>
        </Form>
      </>
    )
  },
})

import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import type { Circle } from "../../../secretariat/access/circle.ts"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { negotiationPath } from "../../../secretariat/texts/pages/paths.ts"
import { questionnaires } from "../contract.ts"
import { MAX_NOTE } from "../questionnaire.ts"
import type { Questionnaire } from "../views.ts"
import { questionnairePath } from "./paths.ts"

type StandingProps = { readonly shown: Questionnaire; readonly circles: readonly Circle[] }

/** What the reader may do with the version as a whole: each a deed of its own. */
export function Standing({ shown, circles }: StandingProps) {
  const { lang, say } = useSaying()
  const action = `/${lang}${questionnairePath({ questionnaire: shown.id })}`
  const { can, negotiation } = shown
  return (
    <>
      {negotiation && (
        <p>
          <a href={`/${lang}${negotiationPath({ negotiation })}`}>{say("questionnaires.negotiation")}</a>
        </p>
      )}
      {can.negotiate && <Negotiate action={action} />}
      {can.take_words && (
        <Form action={action} operation={questionnaires.takeWords.name}>
          <Button kind="plain">{say("questionnaires.take_words")}</Button>
        </Form>
      )}
      {can.issue && (
        <Form action={action} operation={questionnaires.issue.name}>
          <p class="hint">{say("questionnaires.issue_hint")}</p>
          <Button>{say("questionnaires.issue")}</Button>
        </Form>
      )}
      {can.release && circles.length > 0 && <Release action={action} circles={circles} />}
      {can.adopt && <Adopt action={action} />}
      {can.succeed && <Succeed action={action} />}
      {can.withdraw && (
        <Details summary={say("questionnaires.withdraw")}>
          <Form action={action} operation={questionnaires.withdraw.name}>
            <p class="hint">{say("questionnaires.withdraw_hint")}</p>
            <Button kind="danger">{say("questionnaires.withdraw")}</Button>
          </Form>
        </Details>
      )}
    </>
  )
}

function Negotiate({ action }: { action: string }) {
  const { say } = useSaying()
  return (
    <Details summary={say("questionnaires.negotiate")}>
      <Form action={action} operation={questionnaires.negotiate.name}>
        <Field name="body" label={say("questionnaires.field_body")} hint={say("questionnaires.body_hint")}>
          <Input code width={24} maxLength={40} />
        </Field>
        <Button>{say("questionnaires.negotiate")}</Button>
      </Form>
    </Details>
  )
}

function Release({ action, circles }: { action: string; circles: readonly Circle[] }) {
  const speaker = useSaying()
  const { say, sort } = speaker
  const choices = circles.map((circle) => ({ value: circle.id, label: circleName(circle, speaker) }))
  return (
    <Form action={action} operation={questionnaires.release.name}>
      <Field name="circle" label={say("questionnaires.field_circle")}>
        <Select choices={sort(choices, ({ label }) => label)} empty={say("questionnaires.choose")} />
      </Field>
      <Button kind="plain">{say("questionnaires.release")}</Button>
    </Form>
  )
}

function Adopt({ action }: { action: string }) {
  const { say } = useSaying()
  return (
    <Details summary={say("questionnaires.adopt")}>
      <Form action={action} operation={questionnaires.adopt.name}>
        <p class="hint">{say("questionnaires.adopt_hint")}</p>
        <Field name="revise" label={say("questionnaires.revise")} optional>
          <Textarea rows={3} maxLength={MAX_NOTE} />
        </Field>
        <Button>{say("questionnaires.adopt")}</Button>
      </Form>
    </Details>
  )
}

function Succeed({ action }: { action: string }) {
  const { say } = useSaying()
  return (
    <Details summary={say("questionnaires.succeed")}>
      <Form action={action} operation={questionnaires.succeed.name}>
        <Field name="version" label={say("questionnaires.field_version")}>
          <Input code width={8} maxLength={20} />
        </Field>
        <Button>{say("questionnaires.succeed")}</Button>
      </Form>
    </Details>
  )
}

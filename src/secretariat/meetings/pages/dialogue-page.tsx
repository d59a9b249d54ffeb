import { page, post } from "../../../platform/page.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { partyName } from "../../directory/find-party.ts"
import { MAX_NAME } from "../body.ts"
import { meetings } from "../contract.ts"
import { applicantKinds, MAX_REASON, type Dialogue } from "../dialogue.ts"
import { LangField } from "./keeper-forms.tsx"
import { Words } from "./meeting-page.tsx"
import { dialoguePath } from "./paths.ts"

const here = (_: unknown, { dialogue = "" }: Readonly<Record<string, string>>) => dialoguePath({ dialogue })

/** A constructive dialogue: when it is, who takes part, how to apply, and what the chair made of it. */
export const dialoguePage = page({
  route: dialoguePath,
  load: ({ call, params }) => call(meetings.showDialogue, params),
  title: ({ name }, { say }) => say("meetings.dialogue_of", { name: name.text }),
  posts: [
    meetings.applyToDialogue,
    meetings.objectToApplication,
    meetings.decideApplication,
    meetings.publishSummary,
  ].map((one) => post(one, here)),
  View({ data: dialogue }) {
    const { say, date } = useSaying()
    return (
      <>
        <p>{say("meetings.dialogue_days", { day: date(dialogue.day), deadline: date(dialogue.deadline) })}</p>
        <p>{say("meetings.dialogue_rule")}</p>
        {dialogue.summary && (
          <>
            <h2>{say("meetings.dialogue_summary")}</h2>
            <Words said={dialogue.summary} />
          </>
        )}
        <h2>{say("meetings.dialogue_applications")}</h2>
        {dialogue.applications.length === 0 && <p>{say("meetings.dialogue_nobody")}</p>}
        <ul>
          {dialogue.applications.map((one) => (
            <Application key={one.id} application={one} dialogue={dialogue.id} />
          ))}
        </ul>
        {dialogue.can.apply && <ApplyForm dialogue={dialogue.id} />}
        {dialogue.can.summarize && <SummaryForm dialogue={dialogue} />}
      </>
    )
  },
})

type One = { application: Dialogue["applications"][number]; dialogue: string }

function Application({ application, dialogue }: One) {
  const { lang, say } = useSaying()
  const { id, name, kind, expertise, status, contact, objections, can } = application
  const action = `/${lang}${dialoguePath({ dialogue })}`
  return (
    <li>
      <bdi>{name}</bdi> · {say("meetings.applicant_kind", { kind })}{" "}
      <Tag tone={status === "approved" ? "ok" : "quiet"}>
        {say("meetings.application_status", { status })}
      </Tag>
      {contact && (
        <p dir="auto">
          {expertise} · <bdi>{contact}</bdi>
        </p>
      )}
      {objections.map(({ party, reason }) => (
        <p key={party} dir="auto">
          {say("meetings.objection_of", { party: partyName(party, lang) })} {reason}
        </p>
      ))}
      {(["approve", "decline"] as const)
        .filter((decision) => can[decision])
        .map((decision) => (
          <Form
            key={decision}
            action={action}
            operation={meetings.decideApplication.name}
            name={`${id}${decision}`}
            class="inline"
          >
            <Hidden name="application" value={id} />
            <Hidden name="decision" value={decision} />
            <Button kind="quiet" label={say("meetings.decide_on", { decision, name })}>
              {say("meetings.decide", { decision })}
            </Button>
          </Form>
        ))}
      {can.object && (
        <Details summary={say("meetings.object_to", { name })}>
          <Form action={action} operation={meetings.objectToApplication.name} name={id}>
            <Hidden name="application" value={id} />
            <Field name="reason" label={say("meetings.objection_reason")} id={`reason-${id}`}>
              <Textarea rows={3} maxLength={MAX_REASON} />
            </Field>
            <Button kind="plain">{say("meetings.object_confidentially")}</Button>
          </Form>
        </Details>
      )}
    </li>
  )
}

function ApplyForm({ dialogue }: { dialogue: string }) {
  const { lang, say } = useSaying()
  return (
    <section>
      <h2>{say("meetings.apply")}</h2>
      <Form action={`/${lang}${dialoguePath({ dialogue })}`} operation={meetings.applyToDialogue.name}>
        <Field name="name" label={say("meetings.applicant_name")}>
          <Input maxLength={MAX_NAME} />
        </Field>
        <Field name="kind" label={say("meetings.field_applicant_kind")}>
          <Select
            choices={applicantKinds.map((value) => ({
              value,
              label: say("meetings.applicant_kind", { kind: value }),
            }))}
          />
        </Field>
        <Field name="expertise" label={say("meetings.applicant_expertise")}>
          <Textarea rows={4} maxLength={MAX_REASON} />
        </Field>
        <Field name="contact" label={say("meetings.applicant_contact")} hint={say("meetings.contact_hint")}>
          <Input maxLength={200} />
        </Field>
        <Button>{say("meetings.apply")}</Button>
      </Form>
    </section>
  )
}

function SummaryForm({ dialogue }: { dialogue: Dialogue }) {
  const { lang, say } = useSaying()
  return (
    <Details summary={say("meetings.publish_summary")}>
      <Form
        action={`/${lang}${dialoguePath({ dialogue: dialogue.id })}`}
        operation={meetings.publishSummary.name}
      >
        <LangField />
        <Field name="words" label={say("meetings.dialogue_summary")} hint={say("meetings.dialogue_rule")}>
          <Textarea value={dialogue.summary?.text} />
        </Field>
        <Button kind="plain">{say("meetings.publish_summary")}</Button>
      </Form>
    </Details>
  )
}

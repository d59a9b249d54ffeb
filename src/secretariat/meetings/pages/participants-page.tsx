import { page, post } from "../../../platform/page.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { participantClasses } from "../../access/circle.ts"
import { partyName } from "../../directory/find-party.ts"
import { MAX_NAME } from "../body.ts"
import { meetings } from "../contract.ts"
import { credentials, type Meeting } from "../meeting.ts"
import { MeetingHead } from "./meeting-head.tsx"
import { participantsPath } from "./paths.ts"

const here = (_: unknown, { meeting = "" }: Readonly<Record<string, string>>) => participantsPath({ meeting })

/** Those registered, class by class, in the order of the body's lists. */
export const participantsPage = page({
  route: participantsPath,
  islands: ["own-time"],
  load: ({ call, params }) => call(meetings.show, params),
  title: ({ name }, { say }) => say("meetings.participants_of", { name: name.text }),
  posts: [post(meetings.register, here)],
  View({ data: meeting }) {
    const { say } = useSaying()
    const classes = participantClasses.filter((name) =>
      meeting.participants.some((one) => one.class === name),
    )
    return (
      <>
        <MeetingHead meeting={meeting} tab="participants" />
        {classes.length === 0 && <p>{say("meetings.participants_none")}</p>}
        {classes.map((name) => (
          <section key={name}>
            <h2>{say("texts.class", { class: name })}</h2>
            <ul>
              {meeting.participants
                .filter((one) => one.class === name)
                .map((one) => (
                  <li key={one.id}>
                    <bdi>{one.name}</bdi>
                    {meeting.presence === "credentials" && (
                      <> · {say("meetings.credentials", { credentials: one.credentials })}</>
                    )}
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <RegisterForm meeting={meeting} />
      </>
    )
  },
})

function RegisterForm({ meeting }: { meeting: Meeting }) {
  const { lang, say } = useSaying()
  const { keep } = meeting.can
  if (!keep && (meeting.registers.length === 0 || meeting.status === "closed")) return null
  return (
    <Details summary={say("meetings.register")}>
      <p>{say("meetings.class_no_status")}</p>
      <Form
        action={`/${lang}${participantsPath({ meeting: meeting.id })}`}
        operation={meetings.register.name}
      >
        <Field name="class" label={say("meetings.field_class")}>
          <Select
            choices={participantClasses.map((value) => ({
              value,
              label: say("texts.class", { class: value }),
            }))}
          />
        </Field>
        {keep ? (
          <>
            <Field
              name="party"
              label={say("meetings.field_party")}
              hint={say("meetings.party_hint")}
              optional
            >
              <Input code width={4} maxLength={3} />
            </Field>
            <Field
              name="name"
              label={say("meetings.field_organization")}
              hint={say("meetings.organization_hint")}
              optional
            >
              <Input maxLength={MAX_NAME} />
            </Field>
            <Field name="credentials" label={say("meetings.field_credentials")}>
              <Select
                choices={credentials.map((value) => ({
                  value,
                  label: say("meetings.credentials", { credentials: value }),
                }))}
              />
            </Field>
          </>
        ) : (
          <Field name="party" label={say("meetings.field_party")}>
            <Select choices={meeting.registers.map((value) => ({ value, label: partyName(value, lang) }))} />
          </Field>
        )}
        <Button>{say("meetings.register")}</Button>
      </Form>
    </Details>
  )
}

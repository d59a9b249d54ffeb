import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import type { Absences } from "../absence/absence.ts"
import { responses } from "../contract.ts"
import { absencesPath } from "./paths.ts"

const here = (_: unknown, { party = "" }: Readonly<Record<string, string>>) => absencesPath({ party })

/** Who is away and who stands in; one says so oneself. */
export const absencesPage = page({
  route: absencesPath,
  load: ({ call, params }) => call(responses.listAbsences, params),
  title: ({ party }, { say, lang }) => say("responses.absence_title", { party: partyName(party, lang) }),
  posts: [post(responses.planAbsence, here), post(responses.endAbsence, here)],
  View({ data }) {
    const { say } = useSaying()
    return (
      <>
        <AudienceLine circles={[say("responses.absence_readers")]} national />
        <p>{say("responses.absence_lead")}</p>
        {data.absences.length === 0 && <Empty sentence={say("responses.absence_none")} />}
        <AbsenceList data={data} />
        {data.can.plan && <PlanForm data={data} />}
      </>
    )
  },
})

/** Who is away, from when until when, and who stands in. */
export function AbsenceList({ data: { party, absences } }: { data: Absences }) {
  const { lang, say, date } = useSaying()
  const action = `/${lang}${absencesPath({ party })}`
  return (
    <>
      {absences.map(({ id, name, stand_in, first_day, last_day, now, can }) => (
        <article key={id} class="card">
          <p>
            <strong>{name ?? say("responses.somebody")}</strong>{" "}
            {say(now ? "responses.absence_now" : "responses.absence_then", {
              from: date(first_day),
              until: date(last_day),
            })}{" "}
            {say("responses.absence_stands_in", { name: stand_in ?? say("responses.somebody") })}
          </p>
          {can.end && (
            <Form action={action} operation={responses.endAbsence.name} name={`end-${id}`}>
              <Hidden name="absence" value={id} />
              <Button kind="quiet">{say("responses.absence_end")}</Button>
            </Form>
          )}
        </article>
      ))}
    </>
  )
}

function PlanForm({ data: { party, colleagues } }: { data: Absences }) {
  const { lang, say } = useSaying()
  if (colleagues.length === 0) return <p>{say("responses.absence_nobody")}</p>
  return (
    <section>
      <h2>{say("responses.absence_plan")}</h2>
      <Form action={`/${lang}${absencesPath({ party })}`} operation={responses.planAbsence.name}>
        <DateField name="first_day" label={say("responses.absence_first_day")} />
        <DateField name="last_day" label={say("responses.absence_last_day")} />
        <Field name="stand_in" label={say("responses.absence_stand_in")}>
          <Select choices={colleagues.map(({ account, name }) => ({ value: account, label: name }))} />
        </Field>
        <Button>{say("responses.absence_say")}</Button>
      </Form>
    </section>
  )
}

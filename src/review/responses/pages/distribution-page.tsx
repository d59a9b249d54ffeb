import { page, post } from "../../../platform/page.ts"
import { LanguageSelect } from "../../../platform/ui/language-select.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { responses } from "../contract.ts"
import type { Distribution } from "../distribution.ts"
import { MAX_NOTE } from "../office.ts"
import { AssignForm, useHolderName } from "./assign-form.tsx"
import { CoverLetter } from "./cover-letter.tsx"
import { AbsenceList } from "./absences-page.tsx"
import { absencesPath, distributionPath, officesPath, responsePath } from "./paths.ts"

const here = (_: unknown, { response = "" }: Readonly<Record<string, string>>) =>
  distributionPath({ response })

/** Who answers what: one press drafts every assignment by the State's own map, another sends them. */
export const distributionPage = page({
  route: distributionPath,
  async load({ call, params }) {
    const data = await call(responses.showDistribution, params)
    return { data, away: await call(responses.listAbsences, { party: data.party }) }
  },
  title: (_, { say }) => say("responses.title_distribution"),
  posts: [
    post(responses.distribute, here),
    post(responses.assign, here),
    post(responses.sendAssignments, here),
    post(responses.setDue, here),
  ],
  View({ data: { data, away } }) {
    const { lang, say } = useSaying()
    const { response, party, assignments, can } = data
    return (
      <>
        <Breadcrumb crumbs={[{ href: `/${lang}${responsePath({ response })}`, label: data.title }]} />
        <p class="more">
          <a href={`/${lang}${officesPath({ party })}`}>{say("responses.title_offices")}</a>{" "}
          <a href={`/${lang}${absencesPath({ party })}`}>{say("responses.absence_link")}</a>
        </p>
        {away.absences.some(({ now }) => now) && (
          <Notice title={say("responses.absence_today")}>
            <AbsenceList data={{ ...away, absences: away.absences.filter(({ now }) => now) }} />
          </Notice>
        )}
        {can.distribute && <DistributeForm data={data} />}
        {assignments.length === 0 && <Empty sentence={say("responses.no_assignments")} />}
        {assignments.map((assignment) => (
          <CoverLetter key={assignment.assignment} data={data} assignment={assignment} />
        ))}
        {can.distribute && assignments.some(({ status }) => status === "drafted") && <SendForm data={data} />}
        {data.free.length > 0 && <Free data={data} />}
      </>
    )
  },
})

function DistributeForm({ data: { response } }: { data: Distribution }) {
  const { lang, say } = useSaying()
  return (
    <Form action={`/${lang}${distributionPath({ response })}`} operation={responses.distribute.name}>
      <p class="hint">{say("responses.distribute_hint")}</p>
      <Field name="lang" label={say("responses.letter_lang")}>
        <LanguageSelect value={lang} />
      </Field>
      <DateField name="due" label={say("responses.due")} optional />
      <Button>{say("responses.distribute")}</Button>
    </Form>
  )
}

function SendForm({ data: { response } }: { data: Distribution }) {
  const { lang, say } = useSaying()
  return (
    <Form action={`/${lang}${distributionPath({ response })}`} operation={responses.sendAssignments.name}>
      <Field name="note" label={say("responses.letter_note")} hint={say("responses.send_hint")} optional>
        <Textarea rows={3} maxLength={MAX_NOTE} />
      </Field>
      <Button>{say("responses.send_assignments")}</Button>
    </Form>
  )
}

function Free({ data }: { data: Distribution }) {
  const { say, list } = useSaying()
  const holderName = useHolderName()
  return (
    <section>
      <h2>{say("responses.title_free")}</h2>
      {data.free.map(({ question, number, holders }) => (
        <section key={question}>
          <h3>{say("responses.question_number", { number })}</h3>
          {holders.length > 0 && (
            <p class="hint">
              {say("questionnaires.field_holders")}: {list(holders.map(holderName))}
            </p>
          )}
          {data.can.distribute && <AssignForm data={data} question={question} number={number} />}
        </section>
      ))}
    </section>
  )
}

import { page, post } from "../../../platform/page.ts"
import { LanguageSelect } from "../../../platform/ui/language-select.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Pagination } from "../../../platform/ui/pagination.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { TaskList } from "../../../platform/ui/task-list.tsx"
import { partiesOf } from "../../../secretariat/access/may.ts"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { responses } from "../contract.ts"
import type { Responses } from "../views.ts"
import { absencesPath, responsePath, responsesPath } from "./paths.ts"
import { ResponseTag } from "./response-tag.tsx"

/** What a State answers: its responses, and the way to open another. */
export const responsesPage = page({
  route: responsesPath,
  async load({ call, actor, query }) {
    const after = query.get("after")
    const acting = partiesOf(actor)
    return { ...(await call(responses.list, after ? { after } : {})), acting }
  },
  title: (_, { say }) => say("responses.title_responses"),
  nav: {
    key: "responses.title_responses",
    order: 35,
    signedIn: true,
    may: ({ grants }) => grants.some(({ party }) => party !== null),
  },
  posts: [post(responses.open, (output) => responsePath({ response: (output as { id: string }).id }))],
  View({ data }) {
    const { lang, say, date } = useSaying()
    return (
      <>
        <p>{say("responses.lead_responses")}</p>
        {data.responses.length === 0 && (
          <Empty sentence={say(data.openable.length > 0 ? "responses.none" : "responses.none_to_open")} />
        )}
        <TaskList
          tasks={data.responses.map((row) => ({
            href: `/${lang}${responsePath({ response: row.id })}`,
            title: (
              <>
                {row.questionnaire.title} – <bdi>{partyName(row.party, lang)}</bdi>
              </>
            ),
            hint: say("responses.opened_on", {
              date: date(row.at.slice(0, 10)),
              version: row.questionnaire.version,
            }),
            status: <ResponseTag status={row.status} />,
          }))}
        />
        <Pagination
          shown={data.responses.length}
          {...(data.next && { more: `/${lang}${responsesPath({ after: data.next })}` })}
        />
        <p class="more">
          {data.acting.map((party) => (
            <a key={party} href={`/${lang}${absencesPath({ party })}`}>
              {say("responses.absence_title", { party: partyName(party, lang) })}
            </a>
          ))}
        </p>
        {data.openable.length > 0 && <OpenForm data={data} />}
      </>
    )
  },
})

function OpenForm({ data: { openable, parties } }: { data: Responses }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${responsesPath()}`
  return (
    <Details summary={say("responses.open_response")}>
      <Form action={action} operation={responses.open.name}>
        <Field name="questionnaire" label={say("responses.field_questionnaire")}>
          <Select
            choices={openable.map(({ questionnaire, title, version }) => ({
              value: questionnaire,
              label: `${title.text} (${version})`,
              lang: title.lang,
            }))}
          />
        </Field>
        <Field name="party" label={say("responses.field_party")}>
          <Select choices={parties.map((value) => ({ value, label: partyName(value, lang) }))} />
        </Field>
        <Field name="lang" label={say("responses.field_lang")} hint={say("responses.lang_hint")}>
          <LanguageSelect value={lang} />
        </Field>
        <Button>{say("responses.open_response")}</Button>
      </Form>
    </Details>
  )
}

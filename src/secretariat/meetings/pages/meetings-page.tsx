import { page, post } from "../../../platform/page.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { Pagination } from "../../../platform/ui/pagination.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { meetings } from "../contract.ts"
import { MAX_NAME } from "../body.ts"
import { meetingPath, meetingsPath } from "./paths.ts"

/** The meetings that the reader may see, the latest first. */
export const meetingsPage = page({
  route: meetingsPath,
  nav: { key: "meetings.nav", order: 40, signedIn: true },
  async load({ call, query }) {
    const after = query.get("after") ?? undefined
    return { ...(await call(meetings.list, { after })), after }
  },
  title: (_, { say }) => say("meetings.nav"),
  posts: [post(meetings.plan, ({ id }) => meetingPath({ meeting: id }))],
  View({ data }) {
    const { lang, say, sayCode, date } = useSaying()
    return (
      <>
        {data.links.map(({ key, path }) => (
          <p key={path}>
            <a href={`/${lang}${path}`}>{sayCode(key)}</a>
          </p>
        ))}
        {data.meetings.length === 0 ? (
          <Empty sentence={say("meetings.list_empty")} />
        ) : (
          <Table
            caption={say("meetings.nav")}
            captionUnseen
            rows={data.meetings}
            keyOf={({ id }) => id}
            columns={[
              {
                key: "name",
                head: say("meetings.column_body"),
                names: true,
                cell: ({ id, name }) => (
                  <a href={`/${lang}${meetingPath({ meeting: id })}`}>
                    <bdi lang={name.lang}>{name.text}</bdi>
                  </a>
                ),
              },
              {
                key: "days",
                head: say("meetings.column_days"),
                cell: ({ starts, ends }) => say("meetings.days", { from: date(starts), to: date(ends) }),
              },
              { key: "town", head: say("meetings.column_town"), cell: ({ town }) => townName(town, say) },
              {
                key: "status",
                head: say("meetings.column_status"),
                cell: ({ status }) => say("meetings.status", { status }),
              },
            ]}
          />
        )}
        <Pagination
          shown={data.meetings.length}
          more={data.next ? `/${lang}${meetingsPath({ after: data.next })}` : undefined}
          first={data.after ? `/${lang}${meetingsPath()}` : undefined}
        />
        {data.can.plan && data.bodies.length > 0 && <PlanForm bodies={data.bodies} />}
      </>
    )
  },
})

export function townName(town: string, say: ReturnType<typeof useSaying>["say"]): string {
  return say("meetings.town", { town, name: town })
}

function PlanForm({ bodies }: { bodies: readonly { id: string; name: string }[] }) {
  const { lang, say } = useSaying()
  return (
    <Details summary={say("meetings.plan")}>
      <Form action={`/${lang}${meetingsPath()}`} operation={meetings.plan.name}>
        <Field name="body" label={say("meetings.column_body")}>
          <Select choices={bodies.map(({ id, name }) => ({ value: id, label: name }))} />
        </Field>
        <DateField name="starts" label={say("meetings.field_starts")} />
        <DateField name="ends" label={say("meetings.field_ends")} />
        <Field name="place" label={say("meetings.field_place")} optional>
          <Input maxLength={MAX_NAME} />
        </Field>
        <Button>{say("meetings.plan")}</Button>
      </Form>
    </Details>
  )
}

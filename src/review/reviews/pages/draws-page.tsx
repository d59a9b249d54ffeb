import { page, post } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { reviews } from "../contract.ts"
import { drawPath, drawsPath, reviewsPath } from "./paths.ts"

/** The draws of reviewers, the newest first, for everybody; the secretariat freezes the inputs of the next. */
export const drawsPage = page({
  route: drawsPath,
  async load({ call }) {
    return { ...(await call(reviews.listDraws, {})), ...(await call(reviews.listProcedures, {})) }
  },
  title: (_, speaker) => speaker.say("reviews.title_draws"),
  posts: [post(reviews.freezeDraw, (output) => drawPath({ draw: (output as { id: string }).id }))],
  View({ data }) {
    const { lang, say, date, number } = useSaying()
    return (
      <>
        <Breadcrumb crumbs={[{ href: `/${lang}${reviewsPath()}`, label: say("reviews.title_reviews") }]} />
        <p>{say("reviews.draws_hint")}</p>
        {data.draws.length === 0 && <Empty sentence={say("reviews.no_draws")} />}
        {data.draws.length > 0 && (
          <Table
            caption={say("reviews.title_draws")}
            captionUnseen
            rows={data.draws}
            keyOf={({ id }) => id}
            columns={[
              {
                key: "title",
                head: say("reviews.field_mechanism"),
                names: true,
                cell: ({ id, title }) => (
                  <a href={`/${lang}${drawPath({ draw: id })}`}>
                    <bdi>{title}</bdi>
                  </a>
                ),
              },
              {
                key: "status",
                head: say("reviews.column_status"),
                cell: ({ status }) => say(`reviews.draw_${status}`),
              },
              {
                key: "at",
                head: say("reviews.frozen_on"),
                cell: ({ at }) => <time dateTime={at}>{date(at)}</time>,
              },
              {
                key: "states",
                head: say("reviews.column_parties"),
                kind: "number",
                cell: ({ states }) => number(states),
              },
            ]}
          />
        )}
        {data.can.freeze && (
          <Form action={`/${lang}${drawsPath()}`} operation={reviews.freezeDraw.name}>
            <Field name="mechanism" label={say("reviews.field_mechanism")}>
              <Select choices={data.procedures.map(({ pack, title }) => ({ value: pack, label: title }))} />
            </Field>
            <Button>{say("reviews.freeze")}</Button>
          </Form>
        )}
      </>
    )
  },
})

import { page } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import { reviews } from "../contract.ts"
import { procedurePath, proceduresPath, reviewsPath } from "./paths.ts"

/** The mechanisms of this house and the version in which the rules of each hold. */
export const proceduresPage = page({
  route: proceduresPath,
  load: ({ call }) => call(reviews.listProcedures, {}),
  title: (_, speaker) => speaker.say("reviews.title_procedures"),
  View({ data }) {
    const { lang, say, number } = useSaying()
    return (
      <>
        <Breadcrumb crumbs={[{ href: `/${lang}${reviewsPath()}`, label: say("reviews.title_reviews") }]} />
        <Table
          caption={say("reviews.title_procedures")}
          captionUnseen
          rows={data.procedures}
          keyOf={({ pack }) => pack}
          columns={[
            {
              key: "title",
              head: say("reviews.field_mechanism"),
              names: true,
              cell: ({ pack, title }) => (
                <a href={`/${lang}${procedurePath({ procedure: pack })}`}>
                  <bdi>{title}</bdi>
                </a>
              ),
            },
            { key: "version", head: say("reviews.column_version"), kind: "code", cell: (row) => row.version },
            {
              key: "corrections",
              head: say("reviews.column_corrections"),
              kind: "number",
              cell: (row) => number(row.number),
            },
            { key: "id", head: say("reviews.column_id"), cell: ({ id }) => <Code>{id}</Code> },
          ]}
        />
      </>
    )
  },
})

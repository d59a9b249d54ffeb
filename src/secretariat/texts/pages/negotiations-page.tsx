import { page } from "../../../platform/page.ts"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Pagination } from "../../../platform/ui/pagination.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { texts } from "../contract.ts"
import { negotiationPath, negotiationsPath } from "./paths.ts"

/** The negotiations that the reader may see, the newest first. */
export const negotiationsPage = page({
  route: negotiationsPath,
  nav: { key: "texts.nav_negotiations", order: 45, signedIn: true },
  async load({ call, query }) {
    const after = query.get("after") ?? undefined
    return { ...(await call(texts.list, { after })), after }
  },
  title: (_, speaker) => speaker.say("texts.nav_negotiations"),
  View({ data }) {
    const { lang, say, date } = useSaying()
    if (data.negotiations.length === 0) return <Empty sentence={say("texts.list_empty")} />
    return (
      <>
        <Table
          caption={say("texts.nav_negotiations")}
          captionUnseen
          rows={data.negotiations}
          keyOf={({ id }) => id}
          columns={[
            {
              key: "title",
              head: say("texts.column_title"),
              names: true,
              cell: (row) => (
                <a href={`/${lang}${negotiationPath({ negotiation: row.id })}`}>
                  <bdi lang={row.lang}>{row.title}</bdi>
                </a>
              ),
            },
            {
              key: "status",
              head: say("texts.column_status"),
              cell: ({ status }) => say("texts.negotiation_status", { status }),
            },
            { key: "symbol", head: say("texts.column_symbol"), kind: "code", cell: ({ symbol }) => symbol },
            {
              key: "at",
              head: say("texts.column_opened"),
              cell: ({ at }) => <time dateTime={at}>{date(at)}</time>,
            },
          ]}
        />
        <Pagination
          shown={data.negotiations.length}
          more={data.next ? `/${lang}${negotiationsPath({ after: data.next })}` : undefined}
          first={data.after ? `/${lang}${negotiationsPath()}` : undefined}
        />
      </>
    )
  },
})

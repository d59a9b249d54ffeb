import { page } from "../../../platform/page.ts"
import { Button, ButtonLink } from "../../../platform/ui/button.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { Pagination } from "../../../platform/ui/pagination.tsx"
import { isolated, useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { partyName } from "../../directory/find-party.ts"
import { documents } from "../contract.ts"
import { MAX_TITLE, type DocumentRow } from "../document.ts"
import { circleName } from "./circle-name.ts"
import { documentPath, documentsPath, newDocumentPath } from "./paths.ts"

/** The documents that the reader may see, the newest first. */
export const documentsPage = page({
  route: documentsPath,
  nav: { key: "documents.nav_documents", order: 40, signedIn: true },
  async load({ call, query }) {
    const text = query.get("text") ?? ""
    const after = query.get("after") ?? undefined
    const listed = await call(documents.list, { text, after })
    return { ...listed, text, after, withdrawn: query.has("withdrawn") }
  },
  title: (_, speaker) => speaker.say("documents.title_documents"),
  View({ data }) {
    const { lang, say } = useSaying()
    const text = data.text || undefined
    return (
      <>
        {data.withdrawn && (
          <Notice tone="ok" outcome>
            <p>{say("documents.withdrawn_notice")}</p>
          </Notice>
        )}
        {data.can.create && (
          <p>
            <ButtonLink href={`/${lang}${newDocumentPath()}`}>{say("documents.new_document")}</ButtonLink>
          </p>
        )}
        {(data.documents.length > 0 || text) && <Search text={data.text} />}
        {data.documents.length === 0 ? (
          <Empty sentence={say(text ? "documents.list_nothing_found" : "documents.list_empty")} />
        ) : (
          <Rows rows={data.documents} />
        )}
        <Pagination
          shown={data.documents.length}
          more={data.next ? `/${lang}${documentsPath({ text, after: data.next })}` : undefined}
          first={data.after ? `/${lang}${documentsPath({ text })}` : undefined}
        />
      </>
    )
  },
})

/** A search changes nothing and can be sent to a colleague: its words stand in the address. */
function Search({ text }: { text: string }) {
  const { lang, say } = useSaying()
  return (
    <search>
      <form method="get" action={`/${lang}${documentsPath()}`} class="form">
        <div class="field">
          <label class="label" for="documents-text">
            {say("documents.field_text")}
          </label>
          <input
            class="control"
            type="search"
            id="documents-text"
            name="text"
            dir="auto"
            maxLength={MAX_TITLE}
            value={text}
          />
        </div>
        <Button kind="plain" icon="search">
          {say("documents.search")}
        </Button>
      </form>
    </search>
  )
}

function Rows({ rows }: { rows: DocumentRow[] }) {
  const speaker = useSaying()
  const { lang, say, date, list } = speaker
  return (
    <Table
      caption={say("documents.title_documents")}
      captionUnseen
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "title",
          head: say("documents.field_title"),
          names: true,
          cell: (row) => (
            <a href={`/${lang}${documentPath({ document: row.id })}`}>
              {row.title === null ? say("documents.title_erased") : <bdi lang={row.lang}>{row.title}</bdi>}
            </a>
          ),
        },
        {
          key: "party",
          head: say("documents.column_party"),
          cell: ({ party }) => party && partyName(party, lang),
        },
        {
          key: "at",
          head: say("documents.column_at"),
          cell: ({ at }) => <time dateTime={at}>{date(at)}</time>,
        },
        {
          key: "audience",
          head: say("documents.column_audience"),
          cell: ({ visible_to }) => list(visible_to.map((circle) => isolated(circleName(circle, speaker)))),
        },
      ]}
    />
  )
}

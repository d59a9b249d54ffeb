import { ButtonLink } from "./button.tsx"
import { Columns } from "./columns.tsx"
import { Details } from "./details.tsx"
import { Empty } from "./empty.tsx"
import { Exhibit } from "./exhibit.tsx"
import { Pagination } from "./pagination.tsx"
import { useSaying } from "./saying.tsx"
import { SummaryList } from "./summary-list.tsx"
import { Table } from "./table.tsx"
import { TabsAsLinks } from "./tabs-as-links.tsx"
import { StatusTag, type WorkStatus, workStatuses } from "./tag.tsx"
import { TaskList } from "./task-list.tsx"
import { Timeline } from "./timeline.tsx"
import { Code } from "./unseen.tsx"

const rows = workStatuses.map((status, index) => ({
  status,
  article: `SOM.${index + 6}.1`,
  count: 1200 * index,
}))

/** Everything that stands in rows. */
export function GalleryLists() {
  const { say } = useSaying()
  return (
    <>
      <Exhibit name="Table">
        <StatusTable />
      </Exhibit>
      <Exhibit name="Pagination">
        <Pagination shown={5} more="#next" first="#first" />
      </Exhibit>
      <Exhibit name="SummaryList">
        <SummaryList rows={rows.slice(0, 3).map(summaryRow(say("ui.gallery_change")))} />
      </Exhibit>
      <Exhibit name="TaskList">
        <TaskList
          tasks={rows.map((row) => task(row.status, say("ui.gallery_question"), say("ui.gallery_person")))}
        />
      </Exhibit>
      <Exhibit name="TabsAsLinks">
        <TabsAsLinks
          label={say("ui.gallery_article")}
          tabs={tabs(say("ui.gallery_article"), say("ui.gallery_state"))}
        />
        <TabsAsLinks
          label={say("ui.gallery_state")}
          tabs={tabs(say("ui.gallery_state"), say("ui.gallery_article"))}
          national
        />
      </Exhibit>
      <Exhibit name="Timeline">
        <Timeline
          steps={[
            {
              at: "2026-03-01T09:00:00Z",
              title: say("ui.gallery_send"),
              detail: say("ui.gallery_person"),
              done: true,
            },
            { at: "2026-09-01", title: say("ui.status_cleared") },
          ]}
        />
      </Exhibit>
      <Exhibit name="Columns">
        <Columns
          rail={
            <TaskList tasks={rows.map((row) => task(row.status, row.article, say("ui.gallery_state")))} />
          }
          side={<Details summary={say("ui.gallery_details")}>{say("ui.gallery_sentence")}</Details>}
        >
          <p>{say("ui.gallery_sentence")}</p>
        </Columns>
      </Exhibit>
      <Exhibit name="Details">
        <Details summary={say("ui.gallery_details")}>{say("ui.gallery_sentence")}</Details>
      </Exhibit>
      <Exhibit name="Empty">
        <Empty sentence={say("ui.gallery_nothing")}>
          <ButtonLink href="#">{say("ui.gallery_send")}</ButtonLink>
        </Empty>
      </Exhibit>
    </>
  )
}

function StatusTable() {
  const { say, number } = useSaying()
  return (
    <Table
      caption={say("ui.gallery_lead")}
      rows={rows}
      keyOf={(row) => row.article}
      columns={[
        {
          key: "article",
          head: say("ui.gallery_article"),
          names: true,
          cell: (row) => <Code>{row.article}</Code>,
          sort: { href: "#", now: "ascending" },
        },
        { key: "question", head: say("ui.gallery_state"), cell: () => say("ui.gallery_sentence") },
        { key: "status", head: say("ui.gallery_state"), cell: (row) => <StatusTag status={row.status} /> },
        { key: "count", head: say("ui.gallery_count"), kind: "number", cell: (row) => number(row.count) },
      ]}
    />
  )
}

function summaryRow(label: string) {
  return ({ article, status }: { article: string; status: WorkStatus }) => ({
    key: <Code>{article}</Code>,
    value: <StatusTag status={status} />,
    action: { href: "#", label, about: article },
  })
}

function task(status: WorkStatus, title: string, hint: string) {
  return { href: `#${status}`, title, hint, status: <StatusTag status={status} /> }
}

function tabs(first: string, second: string) {
  return [
    { href: "#first", label: first, current: true },
    { href: "#second", label: second },
  ]
}

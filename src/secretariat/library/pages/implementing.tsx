import { Button } from "../../../platform/ui/button.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { paragraphPath } from "../../instruments/pages/paths.ts"
import { library } from "../contract.ts"
import type { Implements } from "../measure.ts"
import type { Measure } from "../views.ts"
import { measurePath } from "./paths.ts"
import { citeFull } from "./words.ts"

type MeasureProps = { measure: Measure }

/** Which article of the law carries out which provision; amber where the law changed since that was said. */
export function Implementing({ measure }: MeasureProps) {
  const { say } = useSaying()
  const old = measure.table.filter(({ confirmed }) => !confirmed)
  return (
    <section id="table">
      <h2>{say("library.title_table")}</h2>
      {old.length > 0 && measure.can.cite && <Confirm measure={measure} rows={old} />}
      {measure.table.length === 0 ? (
        <Empty sentence={say("library.table_empty")} />
      ) : (
        <Rows measure={measure} />
      )}
    </section>
  )
}

function Confirm({ measure, rows }: MeasureProps & { rows: readonly Implements[] }) {
  const { lang, say } = useSaying()
  return (
    <Notice tone="warn">
      <p>{say("library.confirm_hint", { count: rows.length })}</p>
      <Form
        action={`/${lang}${measurePath({ measure: measure.id })}`}
        operation={library.confirm.name}
        class="inline"
      >
        {rows.map(({ row }) => (
          <Hidden key={row} name="rows" value={row} />
        ))}
        <Button kind="plain">{say("library.confirm")}</Button>
      </Form>
    </Notice>
  )
}

function Rows({ measure }: MeasureProps) {
  const voice = useSaying()
  const { lang, say } = voice
  const drop = {
    key: "drop",
    head: say("documents.column_action"),
    cell: (row: Implements) => <Drop measure={measure} row={row} />,
  }
  return (
    <Table
      caption={say("library.title_table")}
      captionUnseen
      rows={measure.table}
      keyOf={({ row }) => row}
      columns={[
        {
          key: "article",
          head: say("library.field_article"),
          names: true,
          cell: ({ article, confirmed }) => (
            <>
              <bdi>{article}</bdi> {!confirmed && <Tag tone="warn">{say("library.source_changed")}</Tag>}
            </>
          ),
        },
        {
          key: "ref",
          head: say("library.field_provision"),
          cell: ({ ref }) => <a href={`/${lang}${paragraphPath(ref)}`}>{citeFull(ref, voice)}</a>,
        },
        ...(measure.can.cite ? [drop] : []),
      ]}
    />
  )
}

function Drop({ measure, row }: MeasureProps & { row: Implements }) {
  const voice = useSaying()
  const { lang, say } = voice
  const action = `/${lang}${measurePath({ measure: measure.id })}`
  const label = `${say("library.drop_row")}: ${row.article}, ${citeFull(row.ref, voice)}`
  return (
    <Form action={action} operation={library.dropCitation.name} name={row.row} class="inline">
      <Hidden name="row" value={row.row} />
      <Button kind="quiet" label={label}>
        {say("library.drop_row")}
      </Button>
    </Form>
  )
}

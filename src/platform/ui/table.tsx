import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"

export type Column<Row> = {
  key: string
  head: ComponentChildren
  cell: (row: Row) => ComponentChildren
  /** Numbers and codes stand at the end of their cell and keep left-to-right order. */
  kind?: "number" | "code"
  /** The cell that names the row. */
  names?: boolean
  /** A link that sorts by this column, and how it is sorted now. */
  sort?: { href: string; now?: "ascending" | "descending" }
}

type TableProps<Row> = {
  caption: ComponentChildren
  /** The caption is said but not shown, where a heading above says the same. */
  captionUnseen?: boolean
  columns: Column<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string
}

/** A table that scrolls inside itself, so that the page never scrolls sideways. The region has the caption's name. */
export function Table<Row>({ caption, captionUnseen, columns, rows, keyOf }: TableProps<Row>) {
  const id = useId()
  return (
    // What scrolls has to be reached by keyboard (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class="scroll" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id} class={captionUnseen ? "unseen" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" class={column.kind} aria-sort={column.sort?.now}>
                {column.sort ? <a href={column.sort.href}>{column.head}</a> : column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row)
  const inner = column.kind ? <bdi dir="ltr">{content}</bdi> : content
  return column.names ? (
    <th scope="row" class={column.kind}>
      {inner}
    </th>
  ) : (
    <td class={column.kind}>{inner}</td>
  )
}

import { Paragraph, Table as WordTable, TableCell, TableLayoutType, TableRow, WidthType } from "docx"
import type { Row, Runs, Table } from "../paper.ts"
import { plain } from "./word-lines.ts"
import { TEXT_WIDTH, type Ink } from "./word-ink.ts"
import { wordRuns } from "./word-runs.ts"

/** A table whose head comes again on every page and whose rows are not cut; from right to left in Arabic. */
export function wordTable(ink: Ink, table: Table): (Paragraph | WordTable)[] {
  const widths = columnWidths(table)
  const head = new TableRow({
    tableHeader: table.repeatHead,
    cantSplit: true,
    children: cells(ink, table.head.map(emboldened), widths),
  })
  const rows = table.rows.map((row) => new TableRow({ cantSplit: true, children: cells(ink, row, widths) }))
  return [
    ...(table.caption === undefined
      ? []
      : [new Paragraph({ children: plain(ink, table.caption), bidirectional: ink.rtl, keepNext: true })]),
    new WordTable({
      rows: [head, ...rows],
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      visuallyRightToLeft: ink.rtl,
    }),
    new Paragraph({ children: [] }),
  ]
}

function columnWidths({ head, widths }: Table): number[] {
  const shares = widths ?? head.map(() => 1)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole))
}

function emboldened(runs: Runs): Runs {
  return runs.map((run) => ({ ...run, bold: true }))
}

function cells(ink: Ink, row: Row, widths: readonly number[]): TableCell[] {
  return widths.map(
    (size, column) =>
      new TableCell({
        width: { size, type: WidthType.DXA },
        children: [
          new Paragraph({
            children: wordRuns(ink, row[column] ?? []),
            bidirectional: ink.rtl,
            spacing: { after: 0 },
          }),
        ],
      }),
  )
}

import {
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type IBorderOptions,
} from "docx"
import type { Paper } from "../paper.ts"
import { TEXT_WIDTH, type Ink } from "./word-ink.ts"
import { wordRuns } from "./word-runs.ts"

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" }
const THIN: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: "auto", space: 1 }
const THICK: IBorderOptions = { style: BorderStyle.SINGLE, size: 18, color: "auto", space: 1 }

/** The head of the first page: organization and symbol over a line, body and particulars over a thicker one, title. */
export function wordMasthead(ink: Ink, { header, title, subtitle }: Paper): (Paragraph | Table)[] {
  const { organization, symbol, body, occasion = [], distribution, date, original, notice } = header
  const particulars = [distribution, date, original].filter((line) => line !== undefined)
  return [
    columns(ink, [
      { cells: [lines(ink, [organization]), lines(ink, [symbol], true)], under: THIN },
      {
        cells: [
          [...lines(ink, [body], true), ...occasion.flatMap((line) => lines(ink, [line]))],
          lines(ink, particulars),
        ],
        under: THICK,
      },
    ]),
    new Paragraph({
      style: "Title",
      bidirectional: ink.rtl,
      children: wordRuns(ink, [{ text: title }]),
    }),
    ...(subtitle === undefined
      ? []
      : [
          new Paragraph({
            bidirectional: ink.rtl,
            children: wordRuns(ink, [{ text: subtitle, bold: true }]),
          }),
        ]),
    ...(notice === undefined ? [] : [framed(ink, notice)]),
  ]
}

function lines(ink: Ink, texts: readonly (string | undefined)[], bold = false): Paragraph[] {
  const said = texts.filter((text) => text !== undefined)
  return (said.length > 0 ? said : [""]).map(
    (text) =>
      new Paragraph({
        bidirectional: ink.rtl,
        spacing: { after: 40 },
        children: wordRuns(ink, [{ text, bold }]),
      }),
  )
}

type Columns = { cells: Paragraph[][]; under: IBorderOptions }

/** One table: Word runs two together that stand without a line between them. */
function columns(ink: Ink, rows: readonly Columns[]): Table {
  const widths = [Math.floor(TEXT_WIDTH * 0.62), Math.floor(TEXT_WIDTH * 0.38)]
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    visuallyRightToLeft: ink.rtl,
    borders: {
      top: NONE,
      left: NONE,
      right: NONE,
      bottom: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: rows.map(
      ({ cells, under }) =>
        new TableRow({
          children: cells.map((children) => new TableCell({ children, borders: { bottom: under } })),
        }),
    ),
  })
}

function framed(ink: Ink, text: string): Paragraph {
  return new Paragraph({
    bidirectional: ink.rtl,
    border: { top: THIN, bottom: THIN, left: { ...THIN, space: 4 }, right: { ...THIN, space: 4 } },
    children: wordRuns(ink, [{ text, bold: true }]),
  })
}

/** The symbol stands on every page but the first, which has it in its head. */
export function wordHeader(ink: Ink, { header }: Paper): Header {
  return new Header({
    children: [
      new Paragraph({
        bidirectional: ink.rtl,
        border: { bottom: THIN },
        children: wordRuns(ink, [{ text: header.symbol ?? "", bold: true }]),
      }),
    ],
  })
}

/** Page and pages, and the notice again: a page that was copied alone must still say what it is. */
export function wordFooter(ink: Ink, { header }: Paper): Footer {
  return new Footer({
    children: [
      new Paragraph({
        bidirectional: ink.rtl,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          ...wordRuns(ink, [{ text: `${header.notice ?? ""}\t` }]),
          new TextRun({ children: pageOf(ink) }),
        ],
      }),
    ],
  })
}

/** "1/2" is read from left to right on every page: marks of direction keep the two numbers in their order. */
function pageOf({ rtl }: Ink): string[] {
  if (!rtl) return [PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES]
  return ["\u200e", PageNumber.CURRENT, "\u200e/\u200e", PageNumber.TOTAL_PAGES, "\u200e"]
}

import { strToU8, zipSync } from "fflate"

type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** Widths in characters. */
  readonly widths: readonly number[]
  readonly rtl: boolean
}

/** A cell of a spreadsheet holds no more. */
const MAX_CELL_LETTERS = 32_767
/** Each file at the same moment: the same rows are the same bytes. */
const MADE = new Date("2000-01-01T00:00:00Z")

/**
 * One sheet of texts as an Office Open XML workbook (ECMA-376). Every cell is text and marked as quoted, so that nothing
 * that somebody wrote is ever run as a formula, not even when it is edited. Decision 0018.
 */
export function xlsxOf(sheet: Sheet): Uint8Array {
  const files = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": RELATIONS,
    "xl/workbook.xml": workbook(sheet.name),
    "xl/_rels/workbook.xml.rels": WORKBOOK_RELATIONS,
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": worksheet(sheet),
  }
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(`${HEAD}${text}`)] as const)
  return zipSync(Object.fromEntries(packed), { mtime: MADE })
}

function worksheet({ rows, widths, rtl }: Sheet): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const body = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((text) => cell(text, index === 0 ? 2 : 1)).join("")}</row>`,
  )
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"${rtl ? ' rightToLeft="1"' : ""}>
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<cols>${columns.join("")}</cols><sheetData>${body.join("")}</sheetData></worksheet>`
}

function cell(text: string, style: number): string {
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text.slice(0, MAX_CELL_LETTERS))}</t></is></c>`
}

/** XML has no place for control characters; and `_x0041_` would be read as a letter (ECMA-376, ST_Xstring). */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      // oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 forbids
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  )
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`
const RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
const WORKBOOK_RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`

/** Sheet names have at most 31 letters, and none of these. */
function workbook(name: string): string {
  const plain = name.replaceAll(/[\\/?*[\]:]/g, "-").slice(0, 31)
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(plain)}" sheetId="1" r:id="r1"/></sheets></workbook>`
}

/** Format 49 is "text"; a quoted cell stays text when it is edited. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" fontId="1" applyFont="1" numFmtId="49" applyNumberFormat="1" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

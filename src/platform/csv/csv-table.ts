import { csvRecords, type CsvRecord } from "./csv-records.ts"

/** A posted form, or the body of a request, carries no more (`MAX_BODY_BYTES`). */
export const MAX_CSV_CHARACTERS = 1_000_000
/** A file with so many faults is not mended by naming more. */
export const MAX_CSV_PROBLEMS = 200

/** Why a row is refused: a code with a sentence in six languages, and the column where one is to blame. */
export type CsvProblem = { readonly row: number; readonly code: string; readonly column?: string }

/** The cells of a row that hold something, by their columns. */
export type CsvRow = { readonly row: number; readonly fields: Readonly<Record<string, string>> }

export type CsvShape = {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly maxRows: number
}

/**
 * Reads a CSV with a header of column names, as a person keeps it in a spreadsheet.
 * @returns its rows, and what is wrong: with the file, then no row is given; or with a row, then it is left out
 */
export function csvTable(text: string, shape: CsvShape): { rows: CsvRow[]; problems: CsvProblem[] } {
  if (text.length > MAX_CSV_CHARACTERS) return refused("platform.csv_too_big")
  const records = csvRecords(text)
  if (!records) return refused("platform.csv_quotes_wrong")
  if (records.length > shape.maxRows) return refused("platform.csv_too_many_rows")
  const [header, ...body] = records
  if (!header) return refused("platform.csv_empty")
  const wrong = headerProblems(header, shape)
  if (wrong.length > 0) return { rows: [], problems: wrong }
  const fitting = body.filter(({ cells }) => cells.length === header.cells.length)
  const problems = body
    .filter((record) => !fitting.includes(record))
    .map(({ row }) => ({ row, code: "platform.csv_cells_wrong" }))
  return {
    rows: fitting.map((record) => toRow(header, record)),
    problems: problems.slice(0, MAX_CSV_PROBLEMS),
  }
}

function refused(code: string) {
  return { rows: [], problems: [{ row: 1, code }] }
}

function headerProblems(header: CsvRecord, { required, optional }: CsvShape): CsvProblem[] {
  const known = new Set([...required, ...optional])
  const missing = required.filter((column) => !header.cells.includes(column))
  const odd = header.cells.filter((column, at) => !known.has(column) || header.cells.indexOf(column) !== at)
  return [
    ...missing.map((column) => ({ row: header.row, code: "platform.csv_column_missing", column })),
    ...odd.map((column) => ({ row: header.row, code: "platform.csv_column_unknown", column })),
  ]
}

function toRow(header: CsvRecord, { row, cells }: CsvRecord): CsvRow {
  const filled = header.cells.map((column, at) => [column, cells[at] ?? ""] as const)
  return { row, fields: Object.fromEntries(filled.filter(([, text]) => text !== "")) }
}

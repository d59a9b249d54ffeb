import type { z } from "zod"
import { TreatyAction } from "./action.ts"
import { csvRecords, type CsvRecord } from "./csv-records.ts"

/** A posted form, or the body of a request, carries no more (`MAX_BODY_BYTES`). */
export const MAX_CHARACTERS = 1_000_000
const MAX_ROWS = 20_000
const MAX_PROBLEMS = 200

const REQUIRED = ["state", "instrument", "kind", "deposited", "source", "confidence"] as const
const OPTIONAL = [
  "id",
  "provision",
  "text",
  "lang",
  "effective",
  "notification",
  "ends",
  "withdraws",
  "mistake",
] as const
const COLUMNS: ReadonlySet<string> = new Set([...REQUIRED, ...OPTIONAL])

/** Why a row is refused: a code with a sentence in six languages, and the column where one is to blame. */
export type CsvProblem = { readonly row: number; readonly code: string; readonly column?: string }
export type CsvReading = {
  readonly actions: readonly TreatyAction[]
  /** Those of them that the file calls recorded by mistake: they are to count no longer. */
  readonly mistakes: readonly string[]
  readonly problems: readonly CsvProblem[]
}

/**
 * Reads treaty actions from CSV with a header of column names, as a person keeps them from the depositary's pages.
 * An action without an `id` is known by State, instrument, kind, date and provision. One with `yes` under `mistake` was
 * recorded by mistake: that is no withdrawal, which is an act of the State.
 * @param states codes of the States that exist here; a row about another is refused
 * @returns what could be read, and each refused row with its reason; a file with a problem is not to be applied
 */
export function readActionsCsv(text: string, states: ReadonlySet<string>): CsvReading {
  if (text.length > MAX_CHARACTERS) return refused("directory.csv_too_big")
  const records = csvRecords(text)
  if (!records) return refused("directory.csv_quotes_wrong")
  if (records.length > MAX_ROWS) return refused("directory.csv_too_many_rows")
  const [header, ...rows] = records
  const problems = header ? headerProblems(header) : [{ row: 1, code: "directory.csv_empty" }]
  if (!header || problems.length > 0) return { actions: [], mistakes: [], problems }

  const actions = new Map<string, TreatyAction>()
  const mistakes: string[] = []
  for (const record of rows) {
    const read = readRecord(header, record, states)
    if ("code" in read) problems.push(read)
    else if (actions.has(read.id)) problems.push({ row: record.row, code: "directory.csv_row_twice" })
    else {
      actions.set(read.id, read)
      if (isMistake(header, record)) mistakes.push(read.id)
    }
    if (problems.length >= MAX_PROBLEMS) break
  }
  return { actions: [...actions.values()], mistakes, problems }
}

function refused(code: string): CsvReading {
  return { actions: [], mistakes: [], problems: [{ row: 1, code }] }
}

function headerProblems(header: CsvRecord): CsvProblem[] {
  const missing = REQUIRED.filter((column) => !header.cells.includes(column))
  const odd = header.cells.filter((column, at) => !COLUMNS.has(column) || header.cells.indexOf(column) !== at)
  return [
    ...missing.map((column) => ({ row: header.row, code: "directory.csv_column_missing", column })),
    ...odd.map((column) => ({ row: header.row, code: "directory.csv_column_unknown", column })),
  ]
}

function readRecord(
  header: CsvRecord,
  record: CsvRecord,
  states: ReadonlySet<string>,
): TreatyAction | CsvProblem {
  const { row } = record
  if (record.cells.length !== header.cells.length) return { row, code: "directory.csv_cells_wrong" }
  const cells = header.cells.map((column, at) => [column, record.cells[at] ?? ""] as const)
  const { mistake = "yes", ...fields } = Object.fromEntries(cells.filter(([, text]) => text !== ""))
  if (mistake !== "yes") return { row, code: "directory.csv_field_wrong", column: "mistake" }
  const parsed = TreatyAction.safeParse({ id: naturalId(fields), ...fields })
  if (!parsed.success) return { row, code: "directory.csv_field_wrong", column: columnOf(parsed.error) }
  if (!states.has(parsed.data.state)) return { row, code: "directory.csv_unknown_state", column: "state" }
  return parsed.data
}

function isMistake(header: CsvRecord, record: CsvRecord): boolean {
  return record.cells[header.cells.indexOf("mistake")] === "yes"
}

function naturalId(fields: Readonly<Record<string, string>>): string {
  const parts = [
    fields["state"],
    fields["instrument"],
    fields["kind"],
    fields["deposited"],
    fields["provision"],
  ]
  return parts.filter((part) => part !== undefined).join(" ")
}

function columnOf(error: z.ZodError): string {
  return String(error.issues[0]?.path[0] ?? "")
}

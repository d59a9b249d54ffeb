import type { z } from "zod"
import { csvTable, MAX_CSV_PROBLEMS, type CsvProblem, type CsvRow } from "../../../platform/csv/csv-table.ts"
import { TreatyAction } from "./action.ts"

const MAX_ROWS = 20_000

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
  const table = csvTable(text, { required: REQUIRED, optional: OPTIONAL, maxRows: MAX_ROWS })
  const problems = [...table.problems]
  const actions = new Map<string, TreatyAction>()
  const mistakes: string[] = []
  for (const record of table.rows) {
    const read = readRow(record, states)
    if ("code" in read) problems.push(read)
    else if (actions.has(read.id)) problems.push({ row: record.row, code: "directory.csv_row_twice" })
    else {
      actions.set(read.id, read)
      if (record.fields["mistake"] === "yes") mistakes.push(read.id)
    }
    if (problems.length >= MAX_CSV_PROBLEMS) break
  }
  return { actions: [...actions.values()], mistakes, problems: problems.toSorted((a, b) => a.row - b.row) }
}

function readRow({ row, fields: given }: CsvRow, states: ReadonlySet<string>): TreatyAction | CsvProblem {
  const { mistake = "yes", ...fields } = given
  if (mistake !== "yes") return { row, code: "platform.csv_field_wrong", column: "mistake" }
  const parsed = TreatyAction.safeParse({ id: naturalId(fields), ...fields })
  if (!parsed.success) return { row, code: "platform.csv_field_wrong", column: columnOf(parsed.error) }
  if (!states.has(parsed.data.state)) return { row, code: "directory.csv_unknown_state", column: "state" }
  return parsed.data
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

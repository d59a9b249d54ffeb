import { z } from "zod"
import { csvTable, MAX_CSV_PROBLEMS, type CsvProblem, type CsvRow } from "../../../platform/csv/csv-table.ts"
import { Article, FactsInput, Ref } from "../inputs.ts"
import { measureStatus } from "../measure.ts"

const MAX_ROWS = 5_000

const REQUIRED = ["name", "lang", "kind", "status"] as const
const OPTIONAL = [
  "level",
  "territory",
  "applies",
  "adopted",
  "in_force",
  "amended",
  "repealed",
  "of",
  "standing",
  "translator",
  "link",
  "article",
  "provisions",
] as const
export const COLUMNS: readonly string[] = [...REQUIRED, ...OPTIONAL]

/** A row that begins a measure, or says more of one. A translation names, under `of`, the measure it translates. */
const Row = FactsInput.pick({ kind: true, territory: true, applies: true })
  .extend(FactsInput.pick({ adopted: true, in_force: true, amended: true, repealed: true }).shape)
  .extend(FactsInput.shape.texts.element.omit({ document: true, drop: true, standing: true }).shape)
  .extend({
    level: FactsInput.shape.level.default("national"),
    standing: FactsInput.shape.texts.element.shape.standing.optional(),
    status: z.enum(measureStatus).exclude(["withdrawn"]),
    of: FactsInput.shape.texts.element.shape.name.optional(),
    article: Article.optional(),
    provisions: z.array(Ref).max(60).default([]),
  })
  .refine(({ article, provisions }) => (article === undefined) === (provisions.length === 0), {
    path: ["article"],
  })
type Row = z.output<typeof Row> & { readonly row: number }

type Read = FactsInput & { readonly status: Row["status"] }

/** A measure as the file has it: its first row says what it is, further ones add texts and articles. */
export type ReadMeasure = {
  readonly row: number
  readonly facts: Read
  readonly table: readonly { readonly article: string; readonly ref: string }[]
}

/**
 * Reads measures of one State from CSV. Rows with the same name are one measure; a row with a name under `of` is a
 * translation of that one. Provisions are parted by spaces or semicolons. What a later row leaves empty it leaves as
 * the first row has it.
 * @returns what could be read, and each refused row with its reason; a file with a problem is not to be applied
 */
export function readMeasuresCsv(text: string): { measures: ReadMeasure[]; problems: CsvProblem[] } {
  const table = csvTable(text, { required: REQUIRED, optional: OPTIONAL, maxRows: MAX_ROWS })
  const problems = [...table.problems]
  const measures = new Map<string, Growing>()
  for (const record of table.rows) {
    const read = readRow(record, measures)
    const refusal = "code" in read ? read : take(measures, read)
    if (refusal) problems.push(refusal)
    if (problems.length >= MAX_CSV_PROBLEMS) break
  }
  const ordered = problems.toSorted((one, other) => one.row - other.row)
  return { measures: [...measures.values()], problems: ordered }
}

type Growing = { row: number; facts: Read; table: { article: string; ref: string }[] }

/** A row that only adds an article or a text repeats nothing but the name: the rest is as its measure has it. */
function readRow({ row, fields }: CsvRow, measures: ReadonlyMap<string, Growing>): Row | CsvProblem {
  const before = measures.get(fields["of"] ?? fields["name"] ?? "")
  const known = before && {
    kind: before.facts.kind,
    status: before.facts.status,
    lang: before.facts.original,
  }
  const provisions = (fields["provisions"] ?? "").split(/[\s;,]+/).filter(Boolean)
  const parsed = Row.safeParse({ ...known, ...fields, provisions })
  if (parsed.success) return { ...parsed.data, row }
  return { row, code: "platform.csv_field_wrong", column: String(parsed.error.issues[0]?.path[0] ?? "") }
}

/** Puts a row to its measure. Gives what is wrong with it, if anything is. */
function take(measures: Map<string, Growing>, row: Row): CsvProblem | null {
  const text = textOf(row)
  const added = row.provisions.map((ref) => ({ article: row.article ?? "", ref }))
  const held = measures.get(row.of ?? row.name)
  if (!held) {
    if (row.of !== undefined) return { row: row.row, code: "library.csv_no_original", column: "of" }
    const { kind, level, territory, applies, adopted, in_force, amended, repealed, status } = row
    const days = { adopted, in_force, amended, repealed }
    const facts: Read = {
      kind,
      level,
      territory,
      applies,
      ...days,
      status,
      original: row.lang,
      texts: [text],
    }
    measures.set(row.name, { row: row.row, facts, table: added })
    return null
  }
  if (row.of !== undefined) held.facts.texts.push(text)
  held.table.push(...added)
  return null
}

function textOf({ lang, standing, of, name, translator, link }: Row): FactsInput["texts"][number] {
  return { lang, standing: standing ?? (of === undefined ? "official" : "courtesy"), name, translator, link }
}

import { MAX_CSV_PROBLEMS, type CsvProblem } from "../../../platform/csv/csv-table.ts"
import type { Caller } from "../../../platform/room.ts"
import { audiencesOf } from "../../access/releases.ts"
import { editionAt } from "../../instruments/versions.ts"
import { visibleMeasures } from "../find-measure.ts"
import { factsOf } from "../keep-version.ts"
import { mayKeep, type MeasureFacts } from "../leave.ts"
import { MAX_TEXTS, type Facts, type MeasureText } from "../measure.ts"
import { factsAt, plainTextsAt } from "../read-version.ts"
import { readMeasuresCsv, type ReadMeasure } from "./read-measures-csv.ts"

/** A State keeps at most so many laws that an import compares with. */
const MAX_HELD = 2_000

type Field = { readonly field: string; readonly before: string | null; readonly after: string | null }

export type PlannedChange = {
  readonly measure: MeasureFacts
  readonly name: string
  readonly facts: Facts
  readonly texts: readonly MeasureText[]
  readonly fields: readonly Field[]
  readonly table: ReadMeasure["table"]
}

export type Plan = {
  readonly added: readonly ReadMeasure[]
  readonly changed: readonly PlannedChange[]
  readonly unchanged: number
  readonly problems: readonly CsvProblem[]
}

/** What a file would change in a State's library as it stands now, without changing anything. */
export async function planImport(caller: Caller, party: string, text: string): Promise<Plan> {
  const reading = readMeasuresCsv(text)
  const { byRef } = await editionAt(caller)
  const held = await heldBy(caller, party)
  const problems: CsvProblem[] = [...reading.problems]
  const added: ReadMeasure[] = []
  const changed: PlannedChange[] = []
  for (const read of reading.measures) {
    problems.push(...faultsOf(read, byRef))
    const known = held.get(read.facts.texts[0]?.name ?? "")
    if (!known) {
      added.push(read)
      continue
    }
    const change = await changeOf(caller, known, read)
    if ("code" in change) problems.push(change)
    else if (change.fields.length + change.table.length > 0) changed.push(change)
  }
  const unchanged = reading.measures.length - added.length - changed.length
  return { added, changed, unchanged: Math.max(0, unchanged), problems: problems.slice(0, MAX_CSV_PROBLEMS) }
}

function faultsOf({ row, facts, table }: ReadMeasure, byRef: ReadonlyMap<string, unknown>): CsvProblem[] {
  const keys = facts.texts.map(({ lang, standing }) => `${lang} ${standing}`)
  const unknown = table.some(({ ref }) => !byRef.has(ref))
  return [
    ...(unknown ? [{ row, code: "library.csv_no_such_provision", column: "provisions" }] : []),
    ...(new Set(keys).size < keys.length ? [{ row, code: "library.csv_text_twice", column: "of" }] : []),
    ...(keys.length > MAX_TEXTS ? [{ row, code: "library.csv_too_many_texts", column: "of" }] : []),
  ]
}

/** The State's measures that the caller may see, by the names of their newest versions. */
async function heldBy(caller: Caller, party: string): Promise<Map<string, MeasureFacts>> {
  const rows = await visibleMeasures(caller)
    .innerJoin("measure_text", (join) =>
      join
        .onRef("measure_text.measure", "=", "measure.id")
        .onRef("measure_text.number", "=", "measure.version"),
    )
    .select("measure_text.name")
    .where("measure.party", "=", party)
    .where("measure.status", "<>", "withdrawn")
    .where("measure_text.standing", "=", "official")
    .orderBy("measure.at")
    .orderBy("measure.id")
    .limit(MAX_HELD)
    .$castTo<MeasureFacts & { name: string }>()
    .execute()
  return new Map(rows.map(({ name, ...facts }) => [name, facts]))
}

/** What a row would change of a measure on record. A change of its state is a deed of its own, on its page. */
async function changeOf(
  caller: Caller,
  measure: MeasureFacts,
  read: ReadMeasure,
): Promise<PlannedChange | CsvProblem> {
  const { row } = read
  if (read.facts.status !== measure.status) return { row, code: "library.csv_other_status", column: "status" }
  const audiences = (await audiencesOf(caller, [measure.id])).get(measure.id) ?? []
  if (!mayKeep(caller.actor, measure, audiences)) return { row, code: "library.csv_released" }
  const before = await factsAt(caller, measure.id, measure.version)
  const after = { ...before, ...filled(factsOf(read.facts)) }
  const texts = await plainTextsAt(caller, measure.id, measure.version)
  const merged = mergeTexts(texts, read)
  return {
    measure,
    name: read.facts.texts[0]?.name ?? "",
    facts: after,
    texts: merged,
    fields: [...factFields(before, after), ...textFields(texts, merged)],
    table: await newRows(caller, measure.id, read.table),
  }
}

/** What a file leaves empty stays as it is. */
function filled(facts: Facts): Partial<Facts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)) as Partial<Facts>
}

function mergeTexts(texts: readonly MeasureText[], { facts }: ReadMeasure): MeasureText[] {
  const byKey = new Map(texts.map((text) => [`${text.lang} ${text.standing}`, text]))
  for (const { lang, standing, name, translator, link } of facts.texts) {
    const before = byKey.get(`${lang} ${standing}`)
    const after = { translator: translator || before?.translator || null, link: link ?? before?.link ?? null }
    byKey.set(`${lang} ${standing}`, { lang, standing, name, ...after, document: before?.document ?? null })
  }
  return [...byKey.values()]
}

function factFields(before: Facts, after: Facts): Field[] {
  return (Object.keys(before) as (keyof Facts)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }))
}

function textFields(before: readonly MeasureText[], after: readonly MeasureText[]): Field[] {
  const said = ({ name, translator, link }: MeasureText) =>
    [name, translator, link].filter(Boolean).join(" · ")
  const had = new Map(before.map((text) => [`${text.lang} ${text.standing}`, said(text)]))
  return after
    .map((text) => ({ key: `${text.lang} ${text.standing}`, now: said(text) }))
    .filter(({ key, now }) => had.get(key) !== now)
    .map(({ key, now }) => ({ field: `text ${key}`, before: had.get(key) ?? null, after: now }))
}

async function newRows(caller: Caller, measure: string, table: ReadMeasure["table"]) {
  const rows = await caller.db
    .selectFrom("measure_provision")
    .select(["article", "ref"])
    .where("measure", "=", measure)
    .execute()
  const had = new Set(rows.map(({ article, ref }) => `${article} ${ref}`))
  return table.filter(({ article, ref }) => !had.has(`${article} ${ref}`))
}

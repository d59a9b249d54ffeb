import { sql } from "kysely"
import { move } from "../../../platform/moves.ts"
import { problem, type FieldProblem, type Problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { enterMeasure } from "../create-measure.ts"
import { addVersion, checkBase, holdMeasure } from "../next-version.ts"
import { addRows } from "../table/cite-provisions.ts"
import { getImport, showImport } from "./find-import.ts"
import { importMoves, type MeasuresImport } from "./measures-import.ts"
import { planImport, type Plan, type PlannedChange } from "./plan-import.ts"

/** How many rows a refused import names; the preview shows more. */
const MAX_FIELDS = 30

/**
 * Applies a proposed import whole, as the library stands at this moment. Refuses with `library.problem_import_refused`
 * when a row cannot be applied, with `library.problem_import_empty` when it changes nothing.
 */
export async function applyImport(caller: Caller, input: { import: string }): Promise<MeasuresImport> {
  await lockImports(caller)
  const { id, party, text } = await getImport(caller, input.import)

  caller.ask(true, "measures_import.apply")
  if (text === null) throw problem("platform.problem_moved_on", 409)
  const plan = await planImport(caller, party, text)
  if (plan.problems.length > 0) throw refuseImport(plan)
  const [added, changed] = [plan.added.length, plan.changed.length]
  if (added + changed === 0) throw problem("library.problem_import_empty")

  await move(caller, "measures_import", importMoves.apply, id, {
    text: null,
    added,
    changed,
    applied_at: caller.now,
  })
  for (const { facts, table } of plan.added) {
    const measure = await enterMeasure(caller, { ...facts, party })
    await addRows(caller, { measure, number: 1 }, table)
  }
  for (const change of plan.changed) await applyChange(caller, change)

  await caller.record("measures_import.apply", id, { added, changed, chain: party })
  return showImport(caller, input)
}

/** One import at a time: its plan is made on the library that it changes. */
async function lockImports(caller: Caller): Promise<void> {
  await sql`lock table measures_import in share row exclusive mode`.execute(caller.db)
}

/** New rows alone make no new version: the law itself did not change. */
async function applyChange(caller: Caller, change: PlannedChange): Promise<void> {
  const { facts: measure } = await holdMeasure(caller, change.measure.id)
  checkBase(measure, change.measure.version)
  let number = measure.version
  if (change.fields.length > 0) {
    const { facts, texts } = change
    number = await addVersion(caller, measure, { change: "revise", status: measure.status, facts, texts })
    await caller.db.updateTable("measure").set({ version: number }).where("id", "=", measure.id).execute()
  }
  await addRows(caller, { measure: measure.id, number }, change.table)
}

function refuseImport({ problems }: Plan): Problem {
  const fields: Record<string, FieldProblem> = {}
  for (const { row, code } of problems.slice(0, MAX_FIELDS)) fields[`row ${row}`] ??= { code }
  return problem("library.problem_import_refused", 422, { fields, values: { count: problems.length } })
}

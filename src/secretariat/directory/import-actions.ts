import { move } from "../../platform/moves.ts"
import { problem, type FieldProblem, type Problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { moves, type ActionImport } from "./action-import.ts"
import { getImport, planOf, showImport, type PlannedImport } from "./find-import.ts"
import { keepActions, lockActions, retractActions } from "./keep-actions.ts"

/** How many rows a refused import names; the preview shows more. */
const MAX_FIELDS = 30

/**
 * Applies a proposed import whole, as the record stands at this moment.
 * Refuses with `directory.problem_import_refused` when a row cannot be applied, with `directory.problem_import_empty`
 * when it changes nothing, and with `platform.problem_moved_on` when it was applied or discarded already.
 */
export async function importActions(caller: Caller, input: { import: string }): Promise<ActionImport> {
  await lockActions(caller)
  const { id, text } = await getImport(caller, input.import)

  caller.ask(may(caller.actor, "pack.correct"), "actions_import.apply")
  if (text === null) throw problem("platform.problem_moved_on", 409)
  const plan = await planOf(caller, text)
  if (plan.refusals.length > 0) throw refuseImport(plan)
  const [added, changed] = [plan.added.length, plan.changed.length]
  const retracted = plan.retracted.length
  if (added + changed + retracted === 0) throw problem("directory.problem_import_empty")

  await keepActions(caller, {
    import: id,
    actions: [...plan.added, ...plan.changed.map(({ after }) => after)],
  })
  await retractActions(caller, { import: id, actions: plan.retracted })
  const applied = {
    text: null,
    added,
    changed,
    retracted,
    applied_at: caller.now,
    applied_by: caller.actor.account,
  }
  await move(caller, "actions_import", moves.apply, id, applied)

  await caller.record("actions_import.apply", id, { added, changed, retracted })
  return showImport(caller, input)
}

function refuseImport({ refusals }: PlannedImport): Problem {
  const fields: Record<string, FieldProblem> = {}
  for (const { row, id, code } of refusals.slice(0, MAX_FIELDS))
    fields[row === undefined ? (id ?? "") : `row ${row}`] ??= { code }
  return problem("directory.problem_import_refused", 422, { fields, values: { count: refusals.length } })
}

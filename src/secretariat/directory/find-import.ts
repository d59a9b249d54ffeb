import type { Selectable } from "kysely"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { Tables } from "../../platform/tables.ts"
import { may } from "../access/may.ts"
import type { ActionImport } from "./action-import.ts"
import { actionsOf, type RecordedAction } from "./find-actions.ts"
import { langOf, partyNames } from "./find-party.ts"
import { statesNow } from "./states-now.ts"
import { disclaimer } from "./states-pack/list-notes.ts"
import { toImport } from "./to-import.ts"
import { planImport, type ImportPlan } from "./treaty-status/plan-import.ts"
import { readActionsCsv } from "./treaty-status/read-actions-csv.ts"

export type ImportRow = Selectable<Tables["actions_import"]>

/** The one door to imports: those who may correct what the house knows of States. */
export async function getImport(caller: Caller, id: string): Promise<ImportRow> {
  if (!caller.actor.account) throw problem("platform.problem_sign_in", 401)
  if (!may(caller.actor, "pack.correct")) throw notFound()
  const row = await caller.db.selectFrom("actions_import").selectAll().where("id", "=", id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** What the text of an import would do to the record as it stands now, and why it cannot, if it cannot. */
export type PlannedImport = Omit<ImportPlan, "retracted"> & {
  readonly retracted: readonly RecordedAction[]
  readonly refusals: ActionImport["problems"]
}

export async function planOf(caller: Caller, text: string): Promise<PlannedImport> {
  const pack = await statesNow(caller)
  const states = pack.states.filter(({ fictional = false }) => fictional === caller.house.rehearsal)
  const reading = readActionsCsv(text, new Set(states.map(({ id }) => id)))
  const existing = await actionsOf(caller)
  const plan = planImport(existing, reading, caller.now.toISOString().slice(0, 10))
  const mistakes = new Set(reading.mistakes)
  return {
    ...plan,
    retracted: existing.filter(({ id }) => mistakes.has(id)),
    refusals: [...reading.problems, ...plan.problems],
  }
}

/** What an import would change, or for one that is over, how much it changed. */
export async function showImport(caller: Caller, input: { import: string }): Promise<ActionImport> {
  const row = await getImport(caller, input.import)
  const plan = row.text === null ? null : await planOf(caller, row.text)
  const shown = toImport(row, plan)
  const nameOf = await partyNames(caller)
  const named = [
    ...shown.added,
    ...shown.retracted,
    ...shown.changed,
    ...shown.statuses.map(({ after }) => after),
  ]
  return {
    ...shown,
    names: Object.fromEntries(named.map(({ state }) => [state, nameOf(state)])),
    disclaimer: disclaimer(await statesNow(caller), langOf(caller)),
  }
}

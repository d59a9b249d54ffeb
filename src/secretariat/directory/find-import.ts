import type { Selectable } from "kysely"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { Tables } from "../../platform/tables.ts"
import { may } from "../access/may.ts"
import { MAX_SHOWN, type ActionImport } from "./action-import.ts"
import { actionsOf } from "./find-actions.ts"
import { statesNow } from "./states-now.ts"
import type { TreatyAction } from "./treaty-status/action.ts"
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
export type PlannedImport = ImportPlan & { readonly refusals: ActionImport["problems"] }

export async function planOf(caller: Caller, text: string): Promise<PlannedImport> {
  const pack = await statesNow(caller)
  const states = pack.states.filter(({ fictional = false }) => fictional === caller.house.rehearsal)
  const reading = readActionsCsv(text, new Set(states.map(({ id }) => id)))
  const plan = planImport(await actionsOf(caller), reading.actions, caller.now.toISOString().slice(0, 10))
  return { ...plan, refusals: [...reading.problems, ...plan.problems] }
}

export async function toImport(caller: Caller, row: ImportRow): Promise<ActionImport> {
  const { id, status, reason, at, applied_at } = row
  const head = { import: id, reason, at: at.toISOString(), applied_at: applied_at?.toISOString() ?? null }
  const may = { apply: false, discard: false }
  if (status !== "proposed" || row.text === null) {
    const counts = {
      added: row.added ?? 0,
      changed: row.changed ?? 0,
      unchanged: 0,
      untouched: 0,
      statuses: 0,
      problems: 0,
    }
    return { ...head, status: status as ActionImport["status"], counts, ...NOTHING, can: may }
  }
  const plan = await planOf(caller, row.text)
  const { added, changed, unchanged, untouched, statuses, refusals } = plan
  return {
    ...head,
    status,
    counts: {
      added: added.length,
      changed: changed.length,
      unchanged,
      untouched,
      statuses: statuses.length,
      problems: refusals.length,
    },
    added: added.slice(0, MAX_SHOWN),
    changed: changed.slice(0, MAX_SHOWN).map(toChange),
    statuses: statuses.slice(0, MAX_SHOWN),
    problems: refusals.slice(0, MAX_SHOWN),
    can: { apply: refusals.length === 0 && added.length + changed.length > 0, discard: true },
  }
}

const NOTHING = { added: [], changed: [], statuses: [], problems: [] }

function toChange({ before, after, fields }: ImportPlan["changed"][number]): ActionImport["changed"][number] {
  const { id, state } = after
  const valueIn = (action: TreatyAction, field: string) => action[field as keyof TreatyAction] ?? null
  return {
    id,
    state,
    fields: fields.map((field) => ({ field, before: valueIn(before, field), after: valueIn(after, field) })),
  }
}

/** What an import would change, or for one that is over, what it changed. */
export async function showImport(caller: Caller, input: { import: string }): Promise<ActionImport> {
  return toImport(caller, await getImport(caller, input.import))
}

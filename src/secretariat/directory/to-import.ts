import { MAX_SHOWN, type ActionImport } from "./action-import.ts"
import type { ImportRow, PlannedImport } from "./find-import.ts"
import type { TreatyAction } from "./treaty-status/action.ts"
import type { ImportPlan } from "./treaty-status/plan-import.ts"

type Unnamed = Omit<ActionImport, "names" | "disclaimer">

/** An import with its plan as an answer shows it; one that is over has no plan any more. */
export function toImport(row: ImportRow, plan: PlannedImport | null): Unnamed {
  const { id, status, reason, at, applied_at } = row
  const head = { import: id, reason, at: at.toISOString(), applied_at: applied_at?.toISOString() ?? null }
  return { ...head, status: status as ActionImport["status"], ...(plan ? planned(plan) : over(row)) }
}

type Effect = Pick<Unnamed, "counts" | "added" | "changed" | "retracted" | "statuses" | "problems" | "can">

function over({ added, changed, retracted }: ImportRow): Effect {
  const none = { unchanged: 0, untouched: 0, statuses: 0, problems: 0 }
  return {
    counts: { added: added ?? 0, changed: changed ?? 0, retracted, ...none },
    added: [],
    changed: [],
    retracted: [],
    statuses: [],
    problems: [],
    can: { apply: false, discard: false },
  }
}

function planned(plan: PlannedImport): Effect {
  const { added, changed, retracted, unchanged, untouched, statuses, refusals } = plan
  return {
    counts: {
      added: added.length,
      changed: changed.length,
      retracted: retracted.length,
      unchanged,
      untouched,
      statuses: statuses.length,
      problems: refusals.length,
    },
    added: added.slice(0, MAX_SHOWN),
    changed: changed.slice(0, MAX_SHOWN).map(toChange),
    retracted: retracted.slice(0, MAX_SHOWN).map(({ version: _version, ...action }) => action),
    statuses: statuses.slice(0, MAX_SHOWN),
    problems: refusals.slice(0, MAX_SHOWN),
    can: {
      apply: refusals.length === 0 && added.length + changed.length + retracted.length > 0,
      discard: true,
    },
  }
}

function toChange({ before, after, fields }: ImportPlan["changed"][number]): ActionImport["changed"][number] {
  const { id, state } = after
  const valueIn = (action: TreatyAction, field: string) => action[field as keyof TreatyAction] ?? null
  return {
    id,
    state,
    fields: fields.map((field) => ({ field, before: valueIn(before, field), after: valueIn(after, field) })),
  }
}

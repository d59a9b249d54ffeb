import { statusAt, type Status } from "../treaty-status.ts"
import { TreatyAction } from "./action.ts"

export type ImportPlan = {
  readonly added: readonly TreatyAction[]
  readonly changed: readonly {
    readonly before: TreatyAction
    readonly after: TreatyAction
    readonly fields: string[]
  }[]
  readonly unchanged: number
  /** Kept as they are: a file that is silent on an action takes nothing away. */
  readonly untouched: number
  readonly statuses: readonly { readonly before: Status | null; readonly after: Status }[]
  readonly problems: readonly { readonly id: string; readonly code: string }[]
}

/**
 * What an import would change, without changing anything: actions added or changed, and which statuses would be others
 * on a date. A withdrawal that names nothing on record, or the wrong thing, is a problem, and so is an id that stands
 * for another State's action or another treaty's; then nothing is to be applied.
 */
export function planImport(
  existing: readonly TreatyAction[],
  incoming: readonly TreatyAction[],
  date: string,
): ImportPlan {
  const had = new Map(existing.map((action) => [action.id, action]))
  const merged = new Map([...had, ...incoming.map((action) => [action.id, action] as const)])
  const compared = incoming.flatMap((after) => {
    const before = had.get(after.id)
    return before ? [{ before, after, fields: differingFields(before, after) }] : []
  })
  const changed = compared.filter(({ fields }) => fields.length > 0)
  const all = [...merged.values()]
  return {
    added: incoming.filter((action) => !had.has(action.id)),
    changed,
    unchanged: compared.length - changed.length,
    untouched: existing.length - compared.length,
    statuses: changedStatuses(statusAt(existing, date), statusAt(all, date)),
    problems: [
      ...changed
        .filter(({ fields }) => fields.includes("state") || fields.includes("instrument"))
        .map(({ after }) => ({ id: after.id, code: "directory.csv_another_action" })),
      ...all
        .filter((action) => !isSound(action, merged))
        .map(({ id }) => ({ id, code: "directory.csv_withdraws_wrong" })),
    ],
  }
}

/** What the depositary says; which version of the record says it is no difference. */
const FIELDS = Object.keys(TreatyAction.shape) as (keyof TreatyAction)[]

function differingFields(before: TreatyAction, after: TreatyAction): string[] {
  return FIELDS.filter((field) => before[field] !== after[field])
}

function changedStatuses(before: readonly Status[], after: readonly Status[]): ImportPlan["statuses"] {
  const had = new Map(before.map((status) => [`${status.state} ${status.instrument}`, status]))
  return after
    .map((status) => ({ before: had.get(`${status.state} ${status.instrument}`) ?? null, after: status }))
    .filter(({ before, after }) => says(before) !== says(after))
}

/** A State that is new here and has no status yet is no change. */
function says(status: Status | null): string {
  if (!status || status.status === "none") return `none ${status?.enters ?? ""}`
  return [status.status, status.since, status.until, status.enters].join(" ")
}

/** A withdrawal takes back an earlier action of the same State on the same instrument, and not another withdrawal. */
function isSound(action: TreatyAction, actions: ReadonlyMap<string, TreatyAction>): boolean {
  if (action.withdraws === undefined) return true
  const target = actions.get(action.withdraws)
  return (
    target !== undefined &&
    target.kind !== "withdrawal" &&
    target.state === action.state &&
    target.instrument === action.instrument &&
    target.deposited <= action.deposited
  )
}

import { statusAt, type Status } from "../treaty-status.ts"
import { TreatyAction } from "./action.ts"
import type { CsvReading } from "./read-actions-csv.ts"

export type ImportPlan = {
  readonly added: readonly TreatyAction[]
  readonly changed: readonly {
    readonly before: TreatyAction
    readonly after: TreatyAction
    readonly fields: string[]
  }[]
  /** Recorded by mistake, as the file says: kept on record, and counted no longer. */
  readonly retracted: readonly TreatyAction[]
  readonly unchanged: number
  /** Kept as they are: a file that is silent on an action takes nothing away. */
  readonly untouched: number
  readonly statuses: readonly { readonly before: Status | null; readonly after: Status }[]
  readonly problems: readonly { readonly id: string; readonly code: string }[]
}

/**
 * What an import would change, without changing anything: actions added, changed or retracted as mistakes, and which
 * statuses would be others on a date. A withdrawal that names nothing on record, or the wrong thing, is a problem, and so is an id that stands
 * for another State's action or another treaty's; then nothing is to be applied.
 */
export function planImport(
  existing: readonly TreatyAction[],
  reading: Pick<CsvReading, "actions" | "mistakes">,
  date: string,
): ImportPlan {
  const had = new Map(existing.map((action) => [action.id, action]))
  const mistakes = new Set(reading.mistakes)
  const incoming = reading.actions.filter(({ id }) => !mistakes.has(id))
  const merged = new Map([...had, ...incoming.map((action) => [action.id, action] as const)])
  const compared = incoming.flatMap((after) => {
    const before = had.get(after.id)
    return before ? [{ before, after, fields: differingFields(before, after) }] : []
  })
  const changed = compared.filter(({ fields }) => fields.length > 0)
  const retracted = existing.filter(({ id }) => mistakes.has(id))
  for (const id of mistakes) merged.delete(id)
  const all = [...merged.values()]
  return {
    added: incoming.filter((action) => !had.has(action.id)),
    changed,
    retracted,
    unchanged: compared.length - changed.length,
    untouched: existing.length - compared.length - retracted.length,
    statuses: changedStatuses(statusAt(existing, date), statusAt(all, date)),
    problems: [
      ...reading.mistakes
        .filter((id) => !had.has(id))
        .map((id) => ({ id, code: "directory.csv_not_on_record" })),
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
  const had = new Map(before.map((status) => [keyOf(status), status]))
  const have = new Set(after.map(keyOf))
  const gone = before.filter((status) => !have.has(keyOf(status)))
  const emptied = gone.map(({ state, instrument }) => ({ state, instrument, status: "none" as const }))
  return [...after, ...emptied]
    .map((status) => ({ before: had.get(keyOf(status)) ?? null, after: status }))
    .filter(({ before, after }) => says(before) !== says(after))
}

function keyOf({ state, instrument }: Status): string {
  return `${state} ${instrument}`
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

import type { Caller } from "../../platform/room.ts"
import { declarationsOn } from "./treaty-status/declarations.ts"
import type { TreatyAction } from "./treaty-status/action.ts"
import { statusOf, type Status } from "./treaty-status.ts"

/**
 * The one door to treaty actions, each in its newest version unless that was retracted as a mistake. What the depositary records is public, so it is open to
 * everyone; it is read whole for one State, one treaty or the house, since no State has more than a few dozen.
 */
export function visibleActions(caller: Pick<Caller, "db">) {
  return caller.db
    .selectFrom("treaty_action")
    .distinctOn("treaty_action.id")
    .select(COLUMNS)
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom("treaty_action_retraction")
          .select("action")
          .whereRef("treaty_action_retraction.action", "=", "treaty_action.id")
          .whereRef("treaty_action_retraction.version", "=", "treaty_action.version"),
      ).as("retracted"),
    )
    .orderBy("treaty_action.id")
    .orderBy("treaty_action.version", "desc")
}

const COLUMNS = [
  "treaty_action.id",
  "state",
  "instrument",
  "provision",
  "kind",
  "text",
  "lang",
  "deposited",
  "effective",
  "notification",
  "ends",
  "withdraws",
  "source",
  "confidence",
  "version",
] as const

export type RecordedAction = TreatyAction & { readonly version: number }

type Row = { readonly [K in keyof RecordedAction]-?: RecordedAction[K] | null } & {
  readonly retracted: boolean
}

/** What one State did, all States did towards a treaty, or everything on record, in order of deposit. */
export async function actionsOf(
  caller: Pick<Caller, "db">,
  which: { readonly state?: string; readonly instruments?: readonly string[] } = {},
): Promise<RecordedAction[]> {
  let query = visibleActions(caller)
  if (which.state !== undefined) query = query.where("state", "=", which.state)
  if (which.instruments) query = query.where("instrument", "in", [...which.instruments])
  const rows = await query.$castTo<Row>().execute()
  return rows
    .filter(({ retracted }) => !retracted)
    .map(toAction)
    .toSorted((one, two) => compare(one.deposited, two.deposited) || compare(one.id, two.id))
}

/** In an action what is not known is absent; in a row it is null. */
function toAction(row: Row): RecordedAction {
  const known = Object.entries(row).filter(([name, value]) => name !== "retracted" && value !== null)
  return Object.fromEntries(known) as RecordedAction
}

function compare(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0
}

/** Where a State or organization stands towards a treaty on a date, as computed from what is on record here. */
export async function statusOn(
  caller: Caller,
  asked: { readonly party: string; readonly instrument: string; readonly date: string },
): Promise<Status> {
  const { party, instrument, date } = asked
  return statusOf(await actionsOf(caller, { state: party }), { state: party, instrument, date })
}

/** Who is party to a treaty on a date, by code in the order of the codes; the Convention decides for its Protocols too. */
export async function partiesTo(caller: Caller, instrument: string, date: string): Promise<string[]> {
  const actions = await actionsOf(caller, { instruments: [instrument, "UNTOC"] })
  const byState = Map.groupBy(actions, ({ state }) => state)
  return [...byState]
    .filter(([state, own]) => statusOf(own, { state, instrument, date }).status === "party")
    .map(([state]) => state)
    .toSorted()
}

/**
 * The reservations and declarations of a State that bear on a provision on a date (today unless another is given): they
 * stand beside each question on it, for that State and its reviewers.
 */
export async function declarationsBeside(
  caller: Caller,
  asked: { readonly party: string; readonly provision: string; readonly date?: string },
): Promise<RecordedAction[]> {
  const { party, provision, date = caller.now.toISOString().slice(0, 10) } = asked
  const own = await actionsOf(caller, { state: party })
  const found = new Set(declarationsOn(own, { state: party, provision }, date).map(({ id }) => id))
  return own.filter(({ id }) => found.has(id))
}

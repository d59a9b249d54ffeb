import { sql } from "kysely"
import type { Input } from "../../platform/contract.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may, partiesOf } from "../access/may.ts"
import { HISTORY_AT_ONCE, type audit, type History, type HistoryEntry } from "./contract.ts"
import { HOUSE_CHAIN } from "./entry.ts"
import { historyOf, partyOf, type HistoryOf } from "./history-register.ts"

type Row = { readonly at: Date; readonly deed: string; readonly actor: string | null }

/**
 * What was done to one thing, from the first deed on, for those who may see the thing. An entry is shown when its
 * chain is that of a State or organization for which the reader acts, when the thing's room opens the chain to her,
 * or, to who may read the record, when it is the house's. Refuses with 404 what she may not see and what does not
 * exist alike.
 */
export async function readHistory(caller: Caller, input: Input<typeof audit.history>): Promise<History> {
  const { thing, id, after } = input
  const kind = caller.registered(historyOf).find((entry) => entry.thing === thing)
  if (!kind || !(await kind.visible(caller, id))) throw notFound()

  const opened = (await kind.chains?.(caller, id)) ?? []
  const house = may(caller.actor, "record.read") ? [HOUSE_CHAIN] : []
  const rows = await selectDeeds(caller, input, [...partiesOf(caller.actor), ...opened, ...house])
  const shown = rows.slice(0, HISTORY_AT_ONCE)
  return {
    thing,
    id,
    of: await nameOf(caller, kind, id),
    entries: await describeDeeds(caller, shown, kind.deeds),
    after: rows.length > shown.length ? after + shown.length : null,
  }
}

async function nameOf(caller: Caller, kind: HistoryOf, id: string): Promise<History["of"]> {
  const name = await kind.name?.(caller, id)
  return name ? { ...name, values: { ...name.values } } : null
}

async function selectDeeds(
  caller: Caller,
  { thing, id, after }: Input<typeof audit.history>,
  chains: readonly string[],
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select at, deed, actor from record_entry
    where subject = ${id} and thing = ${thing} and chain = any(${[...chains]}::text[])
    order by at, chain, number limit ${HISTORY_AT_ONCE + 1} offset ${after}`.execute(caller.db)
  return rows
}

async function describeDeeds(
  caller: Caller,
  rows: readonly Row[],
  names: HistoryOf["deeds"] = {},
): Promise<HistoryEntry[]> {
  const accounts = [...new Set(rows.flatMap(({ actor }) => actor ?? []))]
  const known = await Promise.all(caller.registered(partyOf).map((entry) => entry.parties(caller, accounts)))
  const parties = new Map(known.flatMap((found) => [...found]))
  return rows.map(({ at, deed, actor }) => ({
    at: at.toISOString(),
    deed,
    key: names[deed] ?? null,
    who: whoDid(caller, actor, parties),
  }))
}

function whoDid(
  caller: Caller,
  actor: string | null,
  parties: ReadonlyMap<string, string>,
): HistoryEntry["who"] {
  if (actor === null) return { kind: "house", party: null }
  const kind = actor === caller.actor.account ? "self" : "person"
  return { kind, party: parties.get(actor) ?? null }
}

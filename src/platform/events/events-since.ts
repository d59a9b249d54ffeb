import { sql } from "kysely"
import type { Input, Output } from "../contract.ts"
import { watchable, type Change } from "../events.ts"
import type { Caller } from "../room.ts"
import type { events } from "./contract.ts"
import { KEEP_EVENTS_MS } from "./forget-events.ts"

/**
 * A deed's moment is its beginning, and it is seen at its commit: whoever asks on from a moment is told what happened
 * from this long before it. Told twice is harmless, since what is told is the present version. Longer than any
 * transaction may last.
 */
export const OVERLAP_MS = 2 * 60_000

/**
 * The present versions of those of the things that the caller may see and that changed since a moment. What she may
 * not see and what does not exist leave no trace; so moments count the way here and not the numbers of events, which
 * would tell how much happens elsewhere.
 */
export async function eventsSince(
  caller: Caller,
  { things, since }: Input<(typeof events)["since"]>,
): Promise<Output<(typeof events)["since"]>> {
  const from = since === undefined ? null : Date.parse(since)
  const watching = await visibleThings(caller, things)
  const rows = await latestOf(caller, watching, new Date((from ?? 0) - OVERLAP_MS))
  return {
    events: rows.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })),
    watching,
    at: caller.now.toISOString(),
    lost: from !== null && from < caller.now.getTime() - KEEP_EVENTS_MS,
  }
}

/** Each kind is asked at its own room, in the order in which the things were named. */
async function visibleThings(caller: Caller, things: readonly string[]): Promise<string[]> {
  const kinds = new Map(caller.registered(watchable).map((entry) => [entry.thing, entry]))
  const seen = new Set<string>()
  for (const [kind, named] of Map.groupBy(new Set(things), kindOf)) {
    const ids = (await kinds.get(kind)?.visible(caller, named.map(idOf))) ?? []
    for (const id of ids) seen.add(`${kind}:${id}`)
  }
  return [...new Set(things)].filter((thing) => seen.has(thing))
}

async function latestOf(
  caller: Caller,
  watching: readonly string[],
  after: Date,
): Promise<(Change & { at: Date })[]> {
  if (watching.length === 0) return []
  const { rows } = await sql<Change & { at: Date }>`
    select thing, subject as id, max(version) as version, max(at) as at from event
    where (thing, subject) in (select * from unnest(${watching.map(kindOf)}::text[], ${watching.map(idOf)}::text[]))
    group by thing, subject having max(at) > ${after} order by max(at), thing, subject`.execute(caller.db)
  return rows
}

function kindOf(thing: string): string {
  return thing.slice(0, thing.indexOf(":"))
}

function idOf(thing: string): string {
  return thing.slice(thing.indexOf(":") + 1)
}

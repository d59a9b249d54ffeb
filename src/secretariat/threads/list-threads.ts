import { sql } from "kysely"
import type { Input } from "../../platform/contract.ts"
import type { Caller } from "../../platform/room.ts"
import { threads as contract, type Threads } from "./contract.ts"
import { getThing } from "./find-thing.ts"
import { visibleThreads } from "./find-thread.ts"
import { viewPlaces } from "./view-places.ts"
import { partsOf, toThreads } from "./to-threads.ts"

/** Threads on one page; the cursor leads on. */
export const LIST_LENGTH = 50

type Asked = Input<typeof contract.list>

/** What is said of one thing, the oldest first. A cursor that the caller cannot see leads nowhere. */
export async function listThreads(caller: Caller, input: Asked): Promise<Threads> {
  const { thing, subject, field } = input
  const hosted = await getThing(caller, { thing, subject, ...(field && { fields: [field] }) })
  const names = hosted.places.map(({ name }) => name).filter((name) => !input.place || name === input.place)
  let query = visibleThreads(caller)
    .where("thread.thing", "=", thing)
    .where("thread.subject", "=", subject)
    .where(sql<boolean>`thread.place = any(${names}::text[])`)
  if (field) query = query.where("thread.field", "=", field)
  if (input.status) query = query.where("thread.status", "=", input.status)
  if (input.kind) query = query.where("thread.kind", "=", input.kind)
  if (input.turn) query = query.where(turnOfSides(hosted.places.flatMap(({ sides }) => sides)))
  if (input.after) {
    const last = visibleThreads(caller)
      .where("thread.id", "=", input.after)
      .clearSelect()
      .select(["thread.at", "thread.id"])
    query = query.where(sql<boolean>`(thread.at, thread.id) > (${last})`)
  }
  const found = await query
    .orderBy("thread.at")
    .orderBy("thread.id")
    .limit(LIST_LENGTH + 1)
    .execute()
  const shown = found.slice(0, LIST_LENGTH)
  return {
    thing,
    subject,
    field: field ?? null,
    part: (await partsOf(hosted, [field])).get(field ?? "") ?? null,
    newest: hosted.newest.get(field ?? "") ?? null,
    title: { key: hosted.title.key, values: { ...hosted.title.values } },
    path: hosted.path(field ?? null),
    places: await viewPlaces(caller, { thing, subject, field, hosted }),
    threads: await toThreads(caller, hosted, shown),
    next: found.length > LIST_LENGTH ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** Asked of one of these sides, or answered to it. */
export function turnOfSides(sides: readonly { party: string | null }[]) {
  const parties = sides.flatMap(({ party }) => party ?? [])
  const house = sides.some(({ party }) => party === null)
  return sql<boolean>`((thread.status = 'asked' and thread.answerer = any(${parties}::text[]))
    or (thread.status = 'answered' and (thread.asker = any(${parties}::text[]) or (${house} and thread.asker is null))))`
}

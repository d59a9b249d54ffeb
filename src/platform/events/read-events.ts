import { sql } from "kysely"
import type { Database } from "../room.ts"
import { OVERLAP_MS } from "./events-since.ts"

/** One look takes at most so many; the next one follows at once enough. */
const MAX_READ = 1_000
/** Numbers that were skipped are looked for again: their deed may commit later. Beyond so many the oldest are let go. */
const MAX_SKIPPED = 2_000

/** How far this process has read. Numbers are given at the deed and seen at its commit, so they come out of order. */
export type ReadMark = { last: number; readonly skipped: Map<number, number> }

/** Numbers given shortly before the oldest that is kept, whose deeds may be under way. */
const BEFORE = 100

/** Begins a little in the past, so that a deed under way at this moment is not missed. */
export async function openMark(db: Database): Promise<ReadMark> {
  const { rows } = await sql<{ last: number }>`
    select greatest(0, coalesce(max(id) filter (where at < now() - ${2 * OVERLAP_MS} * interval '1 millisecond'),
      min(id) - ${BEFORE}, 0)) as last from event`.execute(db)
  return { last: rows[0]?.last ?? 0, skipped: new Map() }
}

/** What has become visible since the last look, as `thing:id`. */
export async function readEvents(db: Database, mark: ReadMark, now: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom("event")
    .select(["id", "thing", "subject"])
    .where((is) =>
      is.or([
        is("id", ">", mark.last),
        is("id", "=", sql<number>`any(${[...mark.skipped.keys()]}::bigint[])`),
      ]),
    )
    .orderBy("id")
    .limit(MAX_READ)
    .execute()
  for (const { id } of rows) {
    mark.skipped.delete(id)
    for (let number = Math.max(mark.last + 1, id - MAX_SKIPPED); number < id; number++)
      mark.skipped.set(number, now)
    mark.last = Math.max(mark.last, id)
  }
  forgetSkipped(mark, now)
  return new Set(rows.map(({ thing, subject }) => `${thing}:${subject}`))
}

/** A number whose deed was undone never comes. */
function forgetSkipped({ skipped }: ReadMark, now: number): void {
  for (const [number, since] of skipped) {
    if (now - since <= OVERLAP_MS && skipped.size <= MAX_SKIPPED) return
    skipped.delete(number)
  }
}

import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import type { RecordedAction } from "./find-actions.ts"
import type { TreatyAction } from "./treaty-status/action.ts"

/** Rows in one statement: PostgreSQL takes 65,535 values, and a row has 17. */
const BATCH = 1_000

/** One import at a time: its plan is made on the record that it changes. */
export async function lockActions(caller: Caller): Promise<void> {
  await sql`lock table treaty_action in share row exclusive mode`.execute(caller.db)
}

/** Adds each action as it is now: its first version, or the next of one that is on record. Nothing is changed. */
export async function keepActions(
  caller: Caller,
  kept: { readonly import: string; readonly actions: readonly TreatyAction[] },
): Promise<void> {
  const versions = await newestVersions(caller)
  const rows = kept.actions.map((action) => ({
    ...action,
    version: (versions.get(action.id) ?? 0) + 1,
    import: kept.import,
    at: caller.now,
  }))
  for (let start = 0; start < rows.length; start += BATCH) {
    await caller.db
      .insertInto("treaty_action")
      .values(rows.slice(start, start + BATCH))
      .execute()
  }
}

/** Takes actions that were recorded by mistake off what counts, each in its newest version, which stays on record. */
export async function retractActions(
  caller: Caller,
  kept: { readonly import: string; readonly actions: readonly RecordedAction[] },
): Promise<void> {
  if (kept.actions.length === 0) return
  const rows = kept.actions.map(({ id, version }) => ({
    action: id,
    version,
    import: kept.import,
    at: caller.now,
  }))
  await caller.db.insertInto("treaty_action_retraction").values(rows).execute()
}

async function newestVersions(caller: Caller): Promise<Map<string, number>> {
  const rows = await caller.db
    .selectFrom("treaty_action")
    .select(["id", ({ fn }) => fn.max("version").as("version")])
    .groupBy("id")
    .execute()
  return new Map(rows.map(({ id, version }) => [id, version]))
}

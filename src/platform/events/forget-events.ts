import type { Database } from "../room.ts"

/** Who has been away for longer is told to read everything again. */
export const KEEP_EVENTS_MS = 24 * 60 * 60 * 1000

export async function forgetEvents(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom("event")
    .where("at", "<", new Date(now.getTime() - KEEP_EVENTS_MS))
    .execute()
}

import type { Caller } from "../../platform/room.ts"
import { isPresent } from "./present-states.ts"
import { correctionsOf, statesNow } from "./states-now.ts"

/** A correction made by another process of this house is printed here after so long at the latest. */
const REFRESH_MS = 3_000

let refreshed = -Infinity

/**
 * Looks whether another process has corrected the pack of States, at most once in `REFRESH_MS`, and if so reads it
 * anew for `partyName`. To be called in the transaction in which a page is read: it sees what the page sees.
 */
export async function refreshNames({ db, now }: Pick<Caller, "db" | "now">): Promise<void> {
  const since = now.getTime() - refreshed
  if (since >= 0 && since < REFRESH_MS) return
  refreshed = now.getTime()
  const newest = await correctionsOf({ db })
    .clearOrderBy()
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst()
  if (!isPresent(newest && { version: newest.version, at: newest.at.toISOString() })) await statesNow({ db })
}

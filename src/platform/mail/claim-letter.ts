import { sql } from "kysely"
import { isLang, type Lang } from "../languages.ts"
import type { Values } from "../problem.ts"
import type { Database } from "../room.ts"

/** While one process speaks with the mail server, no other tries the letter; longer than all its time limits together. */
export const LEASE_MS = 5 * 60_000
/** A letter that could not leave within a fortnight says what is no longer so. */
export const STALE_MS = 14 * 86_400_000

export type ClaimedLetter = {
  readonly id: string
  readonly to: string
  readonly lang: Lang
  readonly subject: string
  readonly body: string
  readonly values: Values
  /** With this one. */
  readonly tries: number
  readonly at: Date
}

/** Takes a letter that is due, for this process alone; nothing when it has left, is not due, or another has it. */
export async function claimLetter(db: Database, id: string, now: Date): Promise<ClaimedLetter | undefined> {
  const row = await db
    .updateTable("letter")
    .set({ due: new Date(now.getTime() + LEASE_MS), tries: sql`tries + 1` })
    .where("id", "=", id)
    .where("status", "=", "waiting")
    .where("due", "<=", now)
    .returning(["id", "to_address as to", "lang", "subject", "body", "values", "tries", "at"])
    .executeTakeFirst()
  return row && { ...row, lang: isLang(row.lang) ? row.lang : "en", values: row.values as Values }
}

/** The letters that are due: those whose first try failed, and those whose process died. */
export async function dueLetters(db: Database, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("letter")
    .select("id")
    .where("status", "=", "waiting")
    .where("due", "<=", now)
    .orderBy("due")
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

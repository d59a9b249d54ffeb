import type { Database } from "../room.ts"

/** Long enough to answer "I never got it"; addresses of people are not kept for longer. */
export const KEEP_LETTERS_DAYS = 90

export async function forgetLetters(db: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEEP_LETTERS_DAYS * 86_400_000)
  await db.deleteFrom("letter").where("status", "!=", "waiting").where("at", "<", before).execute()
}

import type { Database } from "../room.ts"
import type { ClaimedLetter } from "./claim-letter.ts"
import { withoutLinks } from "./links.ts"

/** Minutes to the next try after the first, second, … one; after the last the letter has failed. */
export const WAIT_MINUTES = [1, 5, 15, 60, 240, 720] as const

/** What came of a try: nothing refused it, or a code, perhaps for good. */
export type Tried = { readonly refusal?: string; readonly forGood?: boolean }
export type Settled = "sent" | "failed" | "waiting"

/** Writes down what came of a try. What will not be tried again keeps no link, so nothing that opens something stays. */
export async function settleLetter(
  { db, now }: { db: Database; now: Date },
  letter: ClaimedLetter,
  { refusal, forGood = false }: Tried,
): Promise<Settled> {
  const minutes = WAIT_MINUTES[letter.tries - 1]
  const status = refusal === undefined ? "sent" : forGood || minutes === undefined ? "failed" : "waiting"
  await db
    .updateTable("letter")
    .set({
      status,
      refusal: refusal ?? null,
      ...(status === "sent" && { sent: now }),
      ...(status === "waiting" && { due: new Date(now.getTime() + (minutes ?? 0) * 60_000) }),
      ...(status !== "waiting" && { values: JSON.stringify(withoutLinks(letter.values)) }),
    })
    .where("id", "=", letter.id)
    .where("status", "=", "waiting")
    .execute()
  return status
}

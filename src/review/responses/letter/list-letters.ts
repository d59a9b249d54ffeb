import type { Caller } from "../../../platform/room.ts"
import { getFacts, leaveOf } from "../find-response.ts"
import { rowOf } from "../row-of.ts"
import { visibleLetters } from "./find-letter.ts"
import { readersOf } from "./show-letter.ts"
import { MAX_LETTERS, type Letters } from "./letter.ts"

/** The letters that came in for a response, the newest first, and how much of each was taken. */
export async function listLetters(caller: Caller, input: { response: string }): Promise<Letters> {
  const facts = await getFacts(caller, input.response)
  const letters = await visibleLetters(caller, facts)
    .orderBy("answer_letter.at", "desc")
    .orderBy("answer_letter.id", "desc")
    .limit(MAX_LETTERS)
    .execute()
  return {
    response: await rowOf(caller, facts),
    letters: letters.map(({ id, kind, sender, dated, at, document, passages, taken }) => {
      return { id, kind, sender, dated, at: at.toISOString(), document, passages, taken }
    }),
    visible_to: await readersOf(caller, facts),
    can: { bring: leaveOf(caller.actor, facts).answer },
  }
}

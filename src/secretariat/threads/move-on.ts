import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { turnOf } from "./leave.ts"
import type { Side } from "./place.ts"
import { threadMoves, type ThreadFacts } from "./thread.ts"

/** What one side says to the other gives the turn to the other; a word of a third leaves it where it is. */
export async function moveOn(caller: Caller, thread: ThreadFacts, side: Pick<Side, "party">): Promise<void> {
  const step = turnOf(thread, side)
  if (step === null || thread.answerer === null) return
  await move(caller, "thread", threadMoves[step], thread.id)
}

import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { getThread } from "./find-thread.ts"
import { leaveOfThread } from "./leave.ts"
import { showThread } from "./show-thread.ts"
import { threadMoves, type Thread } from "./thread.ts"
import { chainOf } from "./write-message.ts"

/** Whoever asked says that it is settled; nobody else does. */
export async function closeThread(caller: Caller, input: { thread: string }): Promise<Thread> {
  const { thread, place, hosted } = await getThread(caller, input.thread)

  caller.ask(leaveOfThread(thread, place).close, "thread.close")

  await move(caller, "thread", threadMoves.close, thread.id, { closed: caller.now })
  const { asker: party, kind } = thread
  await hosted.heard?.(caller, { deed: "closed", place: place.name, party, kinds: [kind] })

  await caller.record("thread.close", thread.id, chainOf({ party: thread.asker }))
  return showThread(caller, input)
}

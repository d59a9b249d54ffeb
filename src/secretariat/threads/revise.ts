import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { threads } from "./contract.ts"
import { getMessage } from "./find-thread.ts"
import { leaveOfMessage } from "./leave.ts"
import { showThread } from "./show-thread.ts"
import type { Thread } from "./thread.ts"
import { chainOf } from "./write-message.ts"

/** Writes a draft anew. What is cleared has to be given back first: nobody sends words that were not cleared. */
export async function revise(caller: Caller, input: Input<typeof threads.revise>): Promise<Thread> {
  const { message, thread, place } = await getMessage(caller, input.message)

  caller.ask(leaveOfMessage(caller.actor, message, place).revise, "thread.revise")

  const revised = await caller.db
    .updateTable("thread_message")
    .set({ lang: input.lang, words: input.words.replaceAll(/\r\n?/g, "\n").normalize("NFC") })
    .where("id", "=", message.id)
    .where("status", "in", ["draft", "shared"])
    .returning("id")
    .executeTakeFirst()
  if (!revised) throw problem("platform.problem_moved_on", 409)

  await caller.record("thread.revise", thread.id, { message: message.id, ...chainOf(message) })
  return showThread(caller, { thread: thread.id })
}

import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { getMessage } from "./find-thread.ts"
import { leaveOfMessage } from "./leave.ts"
import { messageMoves } from "./thread.ts"
import { chainOf } from "./write-message.ts"

/** Takes words back: a draft is gone, and what others have read leaves a tombstone. Copies cannot be called back. */
export async function withdrawMessage(
  caller: Caller,
  input: { message: string },
): Promise<{ message: string }> {
  const { message, thread, place } = await getMessage(caller, input.message)

  caller.ask(leaveOfMessage(caller.actor, message, place).withdraw, "thread.withdraw")

  await move(caller, "thread_message", messageMoves.withdraw, message.id, { words: null })

  await caller.record("thread.withdraw", thread.id, { message: message.id, ...chainOf(message) })
  return { message: message.id }
}

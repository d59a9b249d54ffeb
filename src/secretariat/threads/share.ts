import type { Input } from "../../platform/contract.ts"
import { move } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { audiencesOf } from "../access/releases.ts"
import type { threads } from "./contract.ts"
import { getMessage } from "./find-thread.ts"
import { leaveOfMessage } from "./leave.ts"
import { showThread } from "./show-thread.ts"
import { messageMoves, type Thread } from "./thread.ts"
import { chainOf, letIn } from "./write-message.ts"

/** Shows a draft to those with whom its author confers. Refuses with `threads.problem_shared` (409) a second time. */
export async function share(caller: Caller, input: Input<typeof threads.share>): Promise<Thread> {
  const { message, thread, place } = await getMessage(caller, input.message)
  const side = place.sides.find(({ party }) => party === message.party)

  caller.ask(leaveOfMessage(caller.actor, message, place).share.includes(input.circle), "thread.share")

  await move(caller, "thread_message", messageMoves.share, message.id)
  const already = (await audiencesOf(caller, [message.id])).get(message.id) ?? []
  if (already.some(({ kind }) => kind === input.circle)) throw problem("threads.problem_shared", 409)
  const circles = (side?.confer ?? []).filter(({ kind }) => kind === input.circle)
  await letIn(caller, { kind: "thread_message", id: message.id }, { circles, party: message.party })

  await caller.record("thread.share", thread.id, { message: message.id, ...chainOf(message) })
  return showThread(caller, { thread: thread.id })
}

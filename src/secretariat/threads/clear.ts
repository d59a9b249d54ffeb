import type { Input } from "../../platform/contract.ts"
import { move } from "../../platform/moves.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { threads } from "./contract.ts"
import { getPlace, getThing, sideFor } from "./find-thing.ts"
import { getMessage, visibleMessages } from "./find-thread.ts"
import { leaveOfMessage } from "./leave.ts"
import { showThread } from "./show-thread.ts"
import { messageMoves, type Thread } from "./thread.ts"
import { chainOf } from "./write-message.ts"

type Clearing = Input<typeof threads.clear>

/** The focal point or a deputy of hers clears drafts: from then on they wait to be sent as they stand. */
export async function clear(caller: Caller, input: Clearing): Promise<{ cleared: number }> {
  const { thing, subject } = input
  const hosted = await getThing(caller, { thing, subject })
  const place = getPlace(hosted, input.place)
  const side = sideFor(place.sides, input.party)
  const messages = await messagesOf(caller, input)

  caller.ask(
    place.cleared &&
      side.clears &&
      messages.every((one) => one.party === side.party && leaveOfMessage(caller.actor, one, place).clear),
    "thread.clear",
  )

  for (const { id } of messages) await move(caller, "thread_message", messageMoves.clear, id)

  for (const { id, thread, party } of messages) {
    await caller.record("thread.clear", thread, { message: id, ...chainOf({ party }) })
  }
  return { cleared: messages.length }
}

/** All of them, or it is as if there were none. */
async function messagesOf(caller: Caller, { thing, subject, place, messages }: Clearing) {
  const ids = [...new Set(messages)].toSorted()
  const found = await visibleMessages(caller)
    .where("thread.thing", "=", thing)
    .where("thread.subject", "=", subject)
    .where("thread.place", "=", place)
    .where("thread_message.id", "in", ids)
    .orderBy("thread_message.id")
    .execute()
  if (found.length < ids.length) throw notFound()
  return found
}

/** Gives what was cleared back to its author, before it is sent. */
export async function giveBack(caller: Caller, input: { message: string }): Promise<Thread> {
  const { message, thread, place } = await getMessage(caller, input.message)

  caller.ask(leaveOfMessage(caller.actor, message, place).give_back, "thread.return")

  await move(caller, "thread_message", messageMoves.giveBack, message.id)

  await caller.record("thread.return", thread.id, { message: message.id, ...chainOf(message) })
  return showThread(caller, { thread: thread.id })
}

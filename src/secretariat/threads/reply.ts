import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { threads } from "./contract.ts"
import { sideFor } from "./find-thing.ts"
import { getThread, visibleMessages, type Matter } from "./find-thread.ts"
import { leaveOfThread } from "./leave.ts"
import { moveOn } from "./move-on.ts"
import { showThread } from "./show-thread.ts"
import { MAX_MESSAGES, type Thread } from "./thread.ts"
import { chainOf, writeMessage } from "./write-message.ts"

/**
 * Replies to what was sent. It goes with the newest version of the thing that the caller sees, unless she names an
 * older one. Refuses with `threads.problem_too_long` (422) in a thread that is full.
 */
export async function reply(caller: Caller, input: Input<typeof threads.reply>): Promise<Thread> {
  const matter = await getThread(caller, input.thread)
  const { thread, place } = matter
  const side = sideFor(place.sides, input.party)

  caller.ask(leaveOfThread(thread, place).reply.includes(side.party), "thread.reply")

  const version = versionOf(matter, input.version)
  await requireRoom(caller, thread.id)

  const { lang, words } = input
  const id = await writeMessage(caller, { thread: thread.id, place, side, said: { lang, words, version } })
  if (!place.cleared) await moveOn(caller, thread, side)

  await caller.record("thread.reply", thread.id, { message: id, ...chainOf(side) })
  return showThread(caller, input)
}

function versionOf({ thread, hosted }: Matter, asked: number | undefined): number {
  const newest = hosted.newest.get(thread.field ?? "") ?? thread.version
  const code = "threads.problem_version"
  if (asked !== undefined && asked > newest) throw problem(code, 422, { fields: { version: { code } } })
  return asked ?? newest
}

/** Only what the caller sees is counted. */
async function requireRoom(caller: Caller, thread: string): Promise<void> {
  const { count } = await visibleMessages(caller)
    .where("thread_message.thread", "=", thread)
    .clearSelect()
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow()
  if (Number(count) >= MAX_MESSAGES) {
    throw problem("threads.problem_too_long", 422, { values: { limit: MAX_MESSAGES } })
  }
}

import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { getThread } from "./find-thread.ts"
import type { Thread } from "./thread.ts"
import { toThreads } from "./to-threads.ts"

export async function showThread(caller: Caller, input: { thread: string }): Promise<Thread> {
  const { thread, hosted } = await getThread(caller, input.thread)
  const [shown] = await toThreads(caller, hosted, [thread])
  if (!shown) throw notFound()
  return shown
}

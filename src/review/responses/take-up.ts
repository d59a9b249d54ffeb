import type { Caller } from "../../platform/room.ts"
import type { TaskFacts } from "./find-task.ts"
import { taskMoves } from "./task.ts"

/** Writing takes a task up: from not started, and again from cleared. A task that was returned stays so until handed in. */
export async function takeUp(caller: Caller, { id, status }: TaskFacts): Promise<void> {
  const from: readonly string[] = taskMoves.start.from
  if (!from.includes(status)) return
  await caller.db
    .updateTable("task")
    .set({ status: taskMoves.start.to, since: caller.now, validated: null })
    .where("id", "=", id)
    .where("status", "in", [...taskMoves.start.from])
    .execute()
}

import type { Caller } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import { leaveOf, type Reached } from "./find-response.ts"
import type { TaskFacts } from "./find-task.ts"
import { taskMoves } from "./task.ts"

/** What somebody may do with a task now: who writes hands in, a validator or the focal point returns. */
export async function taskLeave(caller: Caller, facts: Reached, task: TaskFacts) {
  const { actor } = caller
  const leave = leaveOf(actor, facts)
  const clears = leave.distribute && facts.status === "draft"
  const validates = await isValidator(caller, facts, task)
  const open = (move: keyof typeof taskMoves) =>
    (taskMoves[move].from as readonly string[]).includes(task.status)
  return {
    answer: leave.answer,
    hand_in: leave.answer && !clears && open("hand_in"),
    give_back: (clears || validates) && open("give_back"),
    validate: validates && task.status === "to_check" && task.validated === null,
    clear: clears && open("clear"),
    assign: clears,
  }
}

/** A validator checks for her own institution before the focal point does. */
export async function isValidator(
  caller: Caller,
  { party, status }: Reached,
  { assignment }: TaskFacts,
): Promise<boolean> {
  if (assignment === null || status !== "draft" || !may(caller.actor, "state.validate", { party }))
    return false
  const given = await caller.db
    .selectFrom("assignment")
    .select("office")
    .where("id", "=", assignment)
    .executeTakeFirst()
  return caller.actor.grants.some(
    ({ verbs, party: own, institution }) =>
      verbs.includes("state.validate") && own === party && institution === (given?.office ?? ""),
  )
}

import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { holdQuestionnaire, type HeldQuestionnaire } from "../questionnaires/hold-questionnaire.ts"
import { givenToMe, type Reached } from "./find-response.ts"
import type { TaskStatus } from "./task.ts"

export type TaskFacts = {
  readonly id: string
  readonly response: string
  readonly question: string
  readonly assignment: string | null
  readonly status: TaskStatus
  readonly note: string
  readonly since: Date
  readonly validated: Date | null
}

/** The tasks of a response that the caller sees: all of them, or those of her office. */
export function visibleTasks(caller: Caller, { id, whole }: Pick<Reached, "id" | "whole">) {
  const query = caller.db
    .selectFrom("task")
    .where("task.response", "=", id)
    .select(["task.id", "task.response", "question", "assignment", "task.status", "task.note", "since"])
    .select("validated")
    .$castTo<TaskFacts>()
  return whole ? query : query.where(givenToMe(caller))
}

export type AskedTask = { readonly task: TaskFacts; readonly held: HeldQuestionnaire }

/** The task to which a question belongs. A question that was given to another office does not exist for this one. */
export async function getTask(caller: Caller, facts: Reached, question: string): Promise<AskedTask> {
  const held = await holdQuestionnaire(caller, facts.questionnaire)
  const top = held.topOf.get(question)
  if (top === undefined) throw notFound()
  const task = await visibleTasks(caller, facts).where("question", "=", top).executeTakeFirst()
  if (!task) throw notFound()
  return { task, held }
}

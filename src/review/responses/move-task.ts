import { move } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { openBranches } from "./branch.ts"
import { chainOf, mayClear, mayWrite, shareFacts, type Reached } from "./find-response.ts"
import { getTask, type AskedTask } from "./find-task.ts"
import { settle } from "./settle.ts"
import { taskMoves } from "./task.ts"
import { isValidator } from "./task-leave.ts"

export type WhichTask = { readonly response: string; readonly question: string }
export type TaskMoved = { response: string; question: string }

/** Whoever answered says that it is ready to be checked. */
export async function handInTask(caller: Caller, input: WhichTask): Promise<TaskMoved> {
  const { facts, task } = await lookAt(caller, input)

  caller.ask(mayWrite(caller.actor, facts), "task.hand_in")
  requireDraft(facts)
  await move(caller, "task", taskMoves.hand_in, task.id, { since: caller.now, note: "" })
  await settleTask(caller, input, task)

  return recorded(caller, "task.hand_in", { facts, task })
}

/** A validator of the institution, or the focal point, sends it back with a word on why. */
export async function giveBackTask(caller: Caller, input: WhichTask & { note: string }): Promise<TaskMoved> {
  const { facts, task } = await lookAt(caller, input)
  const checks = mayClear(caller.actor, facts) || (await isValidator(caller, facts, task))

  caller.ask(checks, "task.give_back")
  requireDraft(facts)
  await move(caller, "task", taskMoves.give_back, task.id, {
    since: caller.now,
    note: input.note,
    validated: null,
  })

  return recorded(caller, "task.give_back", { facts, task })
}

/** A validator says for her institution that the answer may go to the focal point. */
export async function validateTask(caller: Caller, input: WhichTask): Promise<TaskMoved> {
  const { facts, task } = await lookAt(caller, input)

  caller.ask(await isValidator(caller, facts, task), "task.validate")
  requireDraft(facts)
  const validated = await caller.db
    .updateTable("task")
    .set({ validated: caller.now })
    .where("id", "=", task.id)
    .where("status", "=", "to_check")
    .where("validated", "is", null)
    .returning("id")
    .executeTakeFirst()
  if (!validated) throw problem("platform.problem_moved_on", 409)

  return recorded(caller, "task.validate", { facts, task })
}

/** The focal point clears one question; what was written on it settles. */
export async function clearTask(caller: Caller, input: WhichTask): Promise<TaskMoved> {
  const { facts, task } = await lookAt(caller, input)
  const waiting = await openBranches(caller, facts.id).where("question", "in", task.family).execute()

  caller.ask(mayClear(caller.actor, facts), "task.clear")
  requireDraft(facts)
  if (waiting.length > 0)
    throw problem("responses.problem_branches", 409, { values: { count: waiting.length } })
  await move(caller, "task", taskMoves.clear, task.id, { since: caller.now, note: "" })
  await settleTask(caller, input, task)

  return recorded(caller, "task.clear", { facts, task })
}

type Looked = { readonly facts: Reached; readonly task: AskedTask["task"] & { readonly family: string[] } }

async function lookAt(caller: Caller, { response, question }: WhichTask): Promise<Looked> {
  const facts = await shareFacts(caller, response)
  const { task, held } = await getTask(caller, facts, question)
  const family = (held.families.get(task.question) ?? []).map(({ key }) => key)
  return { facts, task: { ...task, family } }
}

function requireDraft({ status }: Reached): void {
  if (status !== "draft") throw problem("responses.problem_not_open", 409)
}

async function settleTask(
  caller: Caller,
  { response }: WhichTask,
  { family }: Looked["task"],
): Promise<void> {
  await settle(caller, { response, questions: family })
}

async function recorded(caller: Caller, deed: string, { facts, task }: Looked): Promise<TaskMoved> {
  const { response, question } = task
  await caller.record(deed, task.id, { response, ...chainOf(facts) })
  return { response, question }
}

import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { work, type WorkLists } from "./work.ts"

/** What waits for the caller, for others, and by when; gathered from every room that has something. */
export async function listWork(caller: Caller): Promise<WorkLists> {
  if (!caller.actor.account) throw problem("platform.problem_sign_in", 401)
  const all: WorkLists = { turn: [], waiting: [], deadlines: [] }
  for (const entry of caller.registered(work)) {
    const lists = await entry(caller)
    all.turn.push(...lists.turn)
    all.waiting.push(...lists.waiting)
    all.deadlines.push(...lists.deadlines)
  }
  all.deadlines.sort((a, b) => (a.due ?? "").localeCompare(b.due ?? ""))
  return all
}

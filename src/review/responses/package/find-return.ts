import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import type { Entry, Problem } from "./package.ts"

export type ReturnFacts = {
  readonly id: string
  readonly response: string
  readonly name: string
  readonly unchanged: number
  readonly entries: readonly Entry[]
  readonly problems: readonly Problem[]
  readonly at: Date
}

/** The one door to files that were brought back: each is its bringer's alone. The response was asked for before. */
export function visibleReturns(caller: Caller, response: string) {
  return caller.db
    .selectFrom("answer_return")
    .where("answer_return.response", "=", response)
    .where("by_account", "=", caller.actor.account)
    .select(["answer_return.id", "answer_return.response", "name", "unchanged", "entries", "problems"])
    .select("answer_return.at")
    .$castTo<ReturnFacts>()
}

export async function getReturn(caller: Caller, response: string, id: string): Promise<ReturnFacts> {
  const found = await visibleReturns(caller, response).where("answer_return.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

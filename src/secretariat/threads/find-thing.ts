import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { threadHost, type HostedThing, type Place, type Side } from "./place.ts"

type Asked = {
  readonly thing: string
  readonly subject: string
  readonly fields?: readonly string[] | undefined
}

/** The thing as its own room shows it to the caller; null for what she may not see and what does not exist alike. */
export async function findThing(caller: Caller, asked: Asked): Promise<HostedThing | null> {
  const host = caller.registered(threadHost).find(({ thing }) => thing === asked.thing)
  return (await host?.find(caller, asked.subject, asked.fields)) ?? null
}

export async function getThing(caller: Caller, asked: Asked): Promise<HostedThing> {
  const found = await findThing(caller, asked)
  if (!found) throw notFound()
  return found
}

export function getPlace({ places }: HostedThing, name: string): Place {
  const found = places.find((place) => place.name === name)
  if (!found) throw notFound()
  return found
}

/**
 * On whose behalf the caller speaks: the one she names, or the only one there is. Refuses with
 * `threads.problem_which_party` (422) when it could be several. Who speaks for nobody may do nothing.
 */
export function sideFor(sides: readonly Side[], party?: string | null): Side {
  if (party !== undefined) return sides.find((side) => side.party === party) ?? NOBODY
  const code = "threads.problem_which_party"
  if (sides.length > 1) throw problem(code, 422, { fields: { party: { code } } })
  return sides[0] ?? NOBODY
}

const NOBODY: Side = { party: "", kinds: [], clears: false, confer: [] }

import { tellEvent } from "../../platform/events.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { audiencesOf } from "../access/releases.ts"
import type { CircleKind } from "../access/roles.ts"
import { lockFacts } from "./find-measure.ts"
import { keepVersion } from "./keep-version.ts"
import type { MeasureFacts } from "./leave.ts"
import { MAX_MEASURE_VERSIONS } from "./measure.ts"

type Held = { readonly facts: MeasureFacts; readonly audiences: readonly { kind: CircleKind }[] }

/** The measure, locked, with its audiences: what every change of it begins with. */
export async function holdMeasure(caller: Caller, measure: string): Promise<Held> {
  const facts = await lockFacts(caller, measure)
  return { facts, audiences: (await audiencesOf(caller, [facts.id])).get(facts.id) ?? [] }
}

/** Refuses a change of what the caller has not seen, and one more version than a measure may have. */
export function checkBase({ version }: MeasureFacts, base: number): void {
  if (base !== version) throw problem("platform.problem_moved_on", 409)
  if (version >= MAX_MEASURE_VERSIONS) {
    throw problem("library.problem_too_many_versions", 409, { values: { limit: MAX_MEASURE_VERSIONS } })
  }
}

type Next = Omit<Parameters<typeof keepVersion>[1], "measure" | "number">

/** Writes the next version, and tells whoever follows the measure or leans on it that there is one. */
export async function addVersion(caller: Caller, facts: MeasureFacts, next: Next): Promise<number> {
  const number = facts.version + 1
  await keepVersion(caller, { ...next, measure: facts.id, number })
  await tellEvent(caller, { thing: "measure", id: facts.id, version: number })
  return number
}

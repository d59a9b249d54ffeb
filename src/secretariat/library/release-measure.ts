import type { z } from "zod"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { audiencesOf, release } from "../access/releases.ts"
import { addressableCircles } from "../documents/addressable-circles.ts"
import { windowOf } from "../documents/release-window.ts"
import { lockFacts, showMeasure } from "./find-measure.ts"
import type { ReleaseInput } from "./inputs.ts"
import { leaveOf } from "./leave.ts"
import type { Measure } from "./views.ts"

/** Lets a further circle see a measure, as the focal point of its State decides. */
export async function releaseMeasure(caller: Caller, input: z.output<typeof ReleaseInput>): Promise<Measure> {
  const facts = await lockFacts(caller, input.measure)
  const audiences = (await audiencesOf(caller, [facts.id])).get(facts.id) ?? []

  caller.ask(leaveOf(caller.actor, facts, audiences).release, "measure.release")
  const [circle] = await addressableCircles(caller, facts, input.circle)
  if (!circle) throw refuse("documents.problem_circle", 422)
  if (audiences.some(({ id }) => id === circle.id)) throw refuse("documents.problem_already_released", 409)

  const terms = { ...windowOf(caller, input), on_behalf_of: facts.party }
  const given = await release(caller, { kind: "measure", id: facts.id }, circle.id, terms)

  await caller.record("measure.release", facts.id, { release: given, circle: circle.id, chain: facts.party })
  return showMeasure(caller, { measure: facts.id })
}

function refuse(code: string, status: number) {
  return problem(code, status, { fields: { circle: { code } } })
}

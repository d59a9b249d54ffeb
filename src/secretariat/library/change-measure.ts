import type { z } from "zod"
import { move } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { showMeasure } from "./find-measure.ts"
import type { ChangeInput } from "./inputs.ts"
import { mayKeep } from "./leave.ts"
import { moves, type Facts } from "./measure.ts"
import { addVersion, checkBase, holdMeasure } from "./next-version.ts"
import { factsAt, plainTextsAt } from "./read-version.ts"
import type { Measure } from "./views.ts"

/** The day that each change sets. */
const DAYS = { adopt: "adopted", enter: "in_force", amend: "amended", repeal: "repealed" } as const

/**
 * A law is adopted, comes into force, is amended or repealed, or turns out to have been entered by mistake: the next
 * version. What cites it keeps the version it cited, and the State sees which of its answers lean on it.
 */
export async function changeMeasure(caller: Caller, input: z.output<typeof ChangeInput>): Promise<Measure> {
  const { facts, audiences } = await holdMeasure(caller, input.measure)
  const { change } = input

  caller.ask(mayKeep(caller.actor, facts, audiences), `measure.${change}`)
  checkBase(facts, input.base)
  const before = await factsAt(caller, facts.id, facts.version)
  const texts = await plainTextsAt(caller, facts.id, facts.version)

  const step = moves[change]
  const next = { change, status: step.to, facts: { ...before, ...dayOf(input) }, texts } as const
  const version = await addVersion(caller, facts, next)
  await move(caller, "measure", step, facts.id, { version })

  await caller.record(`measure.${change}`, facts.id, { version, chain: facts.party })
  return showMeasure(caller, { measure: facts.id })
}

function dayOf({ change, on }: z.output<typeof ChangeInput>): Partial<Facts> {
  if (change === "withdraw") return {}
  if (!on) {
    const code = "library.problem_no_day"
    throw problem(code, 422, { fields: { on: { code } } })
  }
  return { [DAYS[change]]: on }
}

import type { z } from "zod"
import type { Caller } from "../../platform/room.ts"
import { showMeasure } from "./find-measure.ts"
import type { ReviseInput } from "./inputs.ts"
import { factsOf, textsOf } from "./keep-version.ts"
import { leaveOf } from "./leave.ts"
import { addVersion, checkBase, holdMeasure } from "./next-version.ts"
import type { Measure } from "./views.ts"

/** Corrects what a measure says, or adds a text of it: the next version. Its state stays what it is. */
export async function reviseMeasure(caller: Caller, input: z.output<typeof ReviseInput>): Promise<Measure> {
  const { facts, audiences } = await holdMeasure(caller, input.measure)

  caller.ask(leaveOf(caller.actor, facts, audiences).revise, "measure.revise")
  checkBase(facts, input.base)
  const texts = await textsOf(caller, input)

  const next = { change: "revise", status: facts.status, facts: factsOf(input), texts } as const
  const version = await addVersion(caller, facts, next)
  await caller.db.updateTable("measure").set({ version }).where("id", "=", facts.id).execute()

  await caller.record("measure.revise", facts.id, { version, chain: facts.party })
  return showMeasure(caller, { measure: facts.id })
}

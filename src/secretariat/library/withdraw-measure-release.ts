import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { withdrawRelease } from "../access/releases.ts"
import type { CircleKind } from "../access/roles.ts"
import { lockFacts, showMeasure } from "./find-measure.ts"
import { isWithin, mayClear } from "./leave.ts"
import type { Measure } from "./views.ts"

/** Ends a release beyond the State; within it a law stays everybody's. What was read until now cannot be called back. */
export async function withdrawMeasureRelease(
  caller: Caller,
  input: { measure: string; release: string },
): Promise<Measure> {
  const facts = await lockFacts(caller, input.measure)
  const given = await caller.db
    .selectFrom("release")
    .innerJoin("circle", "circle.id", "release.circle")
    .select(["release.id", "circle.kind"])
    .where("release.id", "=", input.release)
    .where("release.subject", "=", facts.id)
    .$castTo<{ id: string; kind: CircleKind }>()
    .executeTakeFirst()
  if (!given) throw notFound()

  caller.ask(!isWithin(given) && mayClear(caller.actor, facts.party), "measure.withdraw_release")

  await withdrawRelease(caller, facts.id, given.id)

  await caller.record("measure.withdraw_release", facts.id, { release: given.id, chain: facts.party })
  return showMeasure(caller, { measure: facts.id })
}

import { sql } from "kysely"
import type { z } from "zod"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import { MAX_CORRECTIONS, type RuleCorrected } from "./procedure/correction.ts"
import { planCorrection } from "./procedure/plan-correction.ts"
import { nameOf } from "./procedure/shipped-procedures.ts"
import { currentProcedure, keepShippedProcedure } from "./procedure/versions.ts"
import { showProcedure } from "./show-procedure.ts"
import type { Procedure } from "./views.ts"

/**
 * Corrects one rule of a procedure for this house and so makes a new version of it; what stands on an older one stays on
 * it. Refuses, and changes nothing, when the outcome would be no sound procedure or somebody else was first.
 */
export async function correctRule(caller: Caller, input: z.output<typeof RuleCorrected>): Promise<Procedure> {
  caller.ask(may(caller.actor, "pack.correct"), "procedure.correct")
  await sql`lock table procedure_version in share row exclusive mode`.execute(caller.db)
  const current = await currentProcedure(caller, input.procedure)
  if (current.id !== input.version) throw problem("reviews.problem_procedure_moved_on", 409)
  const number = current.number + 1
  if (number > MAX_CORRECTIONS) throw problem("reviews.problem_too_many", 422)
  const { procedure, after } = planCorrection(current.procedure, input)

  if (current.number === 0) await keepShippedProcedure(caller, current)
  const { source, reason, confidence } = input
  const id = nameOf(procedure)
  const made = await caller.db
    .insertInto("procedure_version")
    .values({
      id,
      pack: input.procedure,
      number,
      base: current.id,
      shipped: current.shipped,
      source,
      reason,
      confidence,
      content: JSON.stringify(procedure),
      rule: input.rule,
      value: JSON.stringify(after.value),
      by_account: caller.actor.account,
      at: caller.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  // The content of an older version, source included, is that version: it is taken up with a source that says why.
  if (!made)
    throw problem("reviews.problem_value_same", 422, {
      fields: { source: { code: "reviews.problem_value_same" } },
    })

  await caller.record("procedure.correct", id, { pack: input.procedure, number, rule: input.rule })
  return showProcedure(caller, { procedure: input.procedure })
}

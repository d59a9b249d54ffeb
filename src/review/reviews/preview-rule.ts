import type { z } from "zod"
import { notAllowed } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import type { RulePreview, RulePreviewed } from "./procedure/correction.ts"
import { planCorrection } from "./procedure/plan-correction.ts"
import { spellValue } from "./procedure/spell-value.ts"
import { currentProcedure } from "./procedure/versions.ts"

/** What a correction would change, and how many reviews and draws stay on the version that it follows. */
export async function previewRule(
  caller: Caller,
  input: z.output<typeof RulePreviewed>,
): Promise<z.output<typeof RulePreview>> {
  if (!may(caller.actor, "pack.correct")) throw notAllowed()
  const current = await currentProcedure(caller, input.procedure)
  const { before, after } = planCorrection(current.procedure, input)
  return {
    rule: input.rule,
    version: current.id,
    before: spellValue(before.value),
    after: spellValue(after.value),
    reviews: await standingOn(caller, "review", current.id),
    draws: await standingOn(caller, "draw", current.id),
  }
}

async function standingOn(caller: Caller, table: "review" | "draw", version: string): Promise<number> {
  const { count } = await caller.db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("procedure", "=", version)
    .executeTakeFirstOrThrow()
  return Number(count)
}

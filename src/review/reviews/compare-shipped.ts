import type { Caller } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import { wordOf } from "./procedure/procedure.ts"
import { shippedProcedures } from "./procedure/shipped-procedures.ts"
import { spellValue } from "./procedure/spell-value.ts"
import { byId, correctedRules, same, type Comparison } from "./procedure/upgrade.ts"
import { currentProcedure, procedureAt } from "./procedure/versions.ts"

/**
 * Shipped, local and new of each rule that was corrected here. As long as there are corrections a new release changes
 * nothing by itself: who may correct compares, decides and takes it.
 */
export async function compareShipped(caller: Caller, asked: { procedure: string }): Promise<Comparison> {
  const current = await currentProcedure(caller, asked.procedure)
  const { procedure: base } = await procedureAt(caller, current.shipped)
  const brought = shippedProcedures().get(asked.procedure) ?? current
  const next = byId(brought.procedure)
  const rows = correctedRules(base, current.procedure).map(({ rule, base: before, local }) => {
    const after = next.get(rule)
    return {
      rule,
      name: local.name,
      label: local.name === "step" ? wordOf(current.procedure, caller.actor.lang, rule) : null,
      shipped: spellValue(before.value),
      local: spellValue(local.value),
      new: after ? spellValue(after.value) : null,
      differs: after === undefined || !same(before, after),
    }
  })
  const waiting = current.shipped !== brought.id
  return {
    procedure: asked.procedure,
    version: current.id,
    base: current.shipped,
    shipped: brought.id,
    waiting,
    rows,
    can: { take: waiting && may(caller.actor, "pack.correct") },
  }
}

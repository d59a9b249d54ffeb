import { z } from "zod"
import { WhichProcedure } from "../inputs.ts"
import { MAX_CORRECTIONS } from "./correction.ts"
import { withRules } from "./plan-correction.ts"
import { rulesOf, type AnyRule, type Procedure } from "./procedure.ts"
import { ruleId } from "./rules.ts"
import { spellValue } from "./spell-value.ts"

/** Shipped, local and new of each rule that was corrected here. */
export const Comparison = z
  .object({
    procedure: z.string(),
    /** The version that holds, the shipped one on which its corrections lie, and the one that this release brings. */
    version: z.string(),
    base: z.string(),
    shipped: z.string(),
    waiting: z.boolean(),
    rows: z.array(
      z.object({
        rule: z.string(),
        name: z.string(),
        label: z.string().nullable(),
        shipped: z.string(),
        local: z.string(),
        /** Null when the newer procedure has no such rule: the correction goes with it. */
        new: z.string().nullable(),
        /** Whether the newer one says something else than the one that was corrected: somebody has to choose. */
        differs: z.boolean(),
      }),
    ),
    can: z.object({ take: z.boolean() }),
  })
  .meta({ id: "ProcedureComparison" })
export type Comparison = z.output<typeof Comparison>

const Text = (limit: number) => z.string().trim().normalize("NFC").min(1).max(limit)

export const ShippedTaken = WhichProcedure.extend({
  /** The version that was looked at: who corrects in the meantime comes first. */
  version: z.string().max(40),
  source: Text(500),
  reason: Text(1000),
  /** Rules whose corrections are given up. */
  drop: z.array(z.string().max(40)).max(MAX_CORRECTIONS).default([]),
})

export type Corrected = { readonly rule: string; readonly base: AnyRule; readonly local: AnyRule }

/** The rules that stand otherwise here than they were shipped. */
export function correctedRules(base: Procedure, local: Procedure): Corrected[] {
  const shipped = byId(base)
  return rulesOf(local).flatMap((rule) => {
    const before = shipped.get(ruleId(rule))
    if (!before || same(before, rule)) return []
    return [{ rule: ruleId(rule), base: before, local: rule }]
  })
}

/** The newer procedure with what was corrected here on top of it. Refuses what would be no sound procedure. */
export function onTop(next: Procedure, kept: readonly Corrected[]): Procedure {
  const over = new Map(kept.map(({ rule, local }) => [rule, local]))
  return withRules(next, (rule) => {
    const local = over.get(ruleId(rule))
    if (!local) return rule
    const { value, source, confidence } = local
    return { ...rule, value, source, confidence } as AnyRule
  })
}

export function byId(procedure: Procedure): ReadonlyMap<string, AnyRule> {
  return new Map(rulesOf(procedure).map((rule) => [ruleId(rule), rule]))
}

export function same(one: AnyRule, other: AnyRule): boolean {
  return spellValue(one.value) === spellValue(other.value) && one.source === other.source
}

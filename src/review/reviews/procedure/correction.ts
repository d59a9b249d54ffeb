import { z } from "zod"
import { WhichProcedure } from "../inputs.ts"

/** Corrections of one procedure that a house makes; each is a version. */
export const MAX_CORRECTIONS = 300
export const MAX_VALUE = 6_000
const Text = (limit: number) => z.string().trim().normalize("NFC").min(1).max(limit)

export const WhichRule = WhichProcedure.extend({ rule: z.string().min(1).max(40) })
export const RulePreviewed = WhichRule.extend({ value: Text(MAX_VALUE) })
export const RuleCorrected = RulePreviewed.extend({
  /** The version that was looked at: who corrects in the meantime comes first. */
  version: z.string().max(40),
  source: Text(500),
  reason: Text(1000),
  confidence: z.enum(["C", "S", "R", "U", "D"]),
})

/** What a correction would change, and what stands on the version that it follows and stays on it. */
export const RulePreview = z
  .object({
    rule: z.string(),
    version: z.string(),
    before: z.string(),
    after: z.string(),
    reviews: z.int(),
    draws: z.int(),
  })
  .meta({ id: "RulePreview" })

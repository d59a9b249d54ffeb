import { z } from "zod"

/**
 * The rules of a draw, as a procedure pack states them: data, each with its number, source and how sure it is, so that
 * a rule which turns out otherwise is corrected without a programmer. Nothing below knows a treaty.
 */
const about = {
  number: z.int().min(1).max(99),
  source: z.string().max(500),
  confidence: z.enum(["C", "S", "R", "U", "D"]),
  note: z.exactOptional(z.string().max(1000)),
}

/** From where a reviewer comes: the regional group of the State under review, another one, or anywhere. */
export const Place = z.enum(["own", "other", "any"])
export type Place = z.infer<typeof Place>

export const MAX_PLACES = 4
const count = z.int().min(0).max(500)

const Named = z.discriminatedUnion("name", [
  z.strictObject({ name: z.literal("places"), value: z.array(Place).min(1).max(MAX_PLACES), ...about }),
  /** `all`: one more reviewer for what a drawn one is not party to; `none`: nobody is drawn who lacks something. */
  z.strictObject({ name: z.literal("additional"), value: z.enum(["one_more", "none"]), ...about }),
  z.strictObject({ name: z.literal("most_reviewers"), value: count, ...about }),
  z.strictObject({ name: z.literal("mutual"), value: z.enum(["none", "same_start", "all"]), ...about }),
  z.strictObject({ name: z.literal("ceiling"), value: count, ...about }),
  z.strictObject({ name: z.literal("floor"), value: count, ...about }),
  z.strictObject({ name: z.literal("additional_ceiling"), value: count, ...about }),
  z.strictObject({
    name: z.literal("without_region"),
    value: z.strictObject({ places: z.array(Place).max(MAX_PLACES), serves: z.boolean() }),
    ...about,
  }),
  z.strictObject({ name: z.literal("starts"), value: z.int().min(1).max(10), ...about }),
  z.strictObject({ name: z.literal("floor_of_late"), value: count, ...about }),
  z.strictObject({ name: z.literal("redraws"), value: count, ...about }),
])

/** One rule with its number. */
export type Rule = z.infer<typeof Named>
export type RuleName = Rule["name"]

/** Every rule once: a draw refuses to guess what a pack leaves out. */
export const Rules = z
  .array(Named)
  .refine((rules) => new Set(rules.map(({ name }) => name)).size === rules.length, "a rule stands twice")
  .refine((rules) => rules.length === Named.options.length, "a rule is missing")
  .refine(
    (rules) => new Set(rules.map(({ number }) => number)).size === rules.length,
    "a number stands twice",
  )
export type Rules = z.infer<typeof Rules>

/** What a procedure pack says of the draw. */
export const DrawPack = z.strictObject({
  pack: z.string().max(60),
  version: z.string().max(30),
  rules: Rules,
})
export type DrawPack = z.infer<typeof DrawPack>

/** The rule of that name. Rules were parsed, so each is there. */
export function ruleOf<N extends RuleName>(rules: Rules, name: N): Extract<Rule, { name: N }> {
  const found = rules.find((rule): rule is Extract<Rule, { name: N }> => rule.name === name)
  if (!found) throw new Error(`rules without ${name} were not parsed`)
  return found
}

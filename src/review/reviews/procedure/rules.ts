import { z } from "zod"
import { languages } from "../../../platform/languages.ts"
import { Rule as Clock } from "../../../platform/clocks/rule.ts"
import { Word } from "./word.ts"

/**
 * The rules of a mechanism besides those of its draw: data, each with number, source and how sure it is. The program
 * knows the names of the rules and what their values can be, and none of the values.
 */
const about = {
  number: z.int().min(1).max(99),
  source: z.string().min(1).max(500),
  /** Where the rule stands in the resolution, where that is known. */
  provision: z.exactOptional(z.string().max(100)),
  confidence: z.enum(["C", "S", "R", "U", "D"]),
  note: z.exactOptional(z.string().max(1000)),
}

/** What a review can hand over; which of them there are in a mechanism, its rules say. */
export const outputs = ["response", "feedback", "dialogue", "observations", "summary"] as const
const Output = z.enum(outputs)

/**
 * Deeds of the rooms that meet a step. A step says which deed meets it, so that a pack may name and order its steps as
 * it likes.
 */
export const acts = [
  "focal_point_named",
  "expert_named",
  "terms_agreed",
  "response_submitted",
  "feedback_sent",
  "dialogue_closed",
  "observations_settled",
  "summary_settled",
  "outcome_cleared",
  "outcome_transmitted",
] as const
export type Act = (typeof acts)[number]

/** Whose step it is: `each` party by itself, the State under review, each reviewer, all `joint`, or the secretariat. */
export const actors = ["each", "state", "reviewers", "joint", "secretariat"] as const

const { count, unit, calendar, zone, warn, escalate, hour, working } = Clock.shape
const Step = z.strictObject({
  by: z.enum(actors),
  /** `start`, or the step whose end starts this one. */
  from: Word,
  act: z.enum(acts),
  count,
  unit,
  calendar,
  zone,
  warn,
  escalate,
  hour,
  working,
})
export type Step = z.output<typeof Step>

const many = z.int().min(0).max(500)
const rule = <N extends string, V extends z.ZodType>(name: N, value: V) =>
  z.strictObject({ name: z.literal(name), value, ...about })

export const ProcedureRule = z.discriminatedUnion("name", [
  z.strictObject({ name: z.literal("step"), step: Word, value: Step, ...about }),
  rule(
    "instruments",
    z
      .array(z.string().regex(/^[A-Z]{2,8}$/))
      .min(1)
      .max(8),
  ),
  rule(
    "phases",
    z
      .array(z.strictObject({ phase: z.int().min(1).max(20), cluster: Word }))
      .min(1)
      .max(20),
  ),
  rule("phase_length", z.strictObject({ count: z.int().min(1).max(120), unit: z.literal("months") })),
  rule(
    "group_starts",
    z.array(z.strictObject({ group: z.int().min(1).max(10), date: z.iso.date() })).max(10),
  ),
  rule("late_parties", z.enum(["smallest_group", "last_group"])),
  rule("reviewers_stay", z.boolean()),
  rule("deferral", z.enum(["not_provided", "next_year"])),
  rule("focal_points", z.literal(1)),
  rule("clears", z.enum(["focal_point", "mission"])),
  rule(
    "languages",
    z.strictObject({ of: z.array(z.enum(languages)).min(1).max(6), most: z.int().min(1).max(6) }),
  ),
  rule("translated", z.array(Output).max(outputs.length)),
  rule("one_list", z.enum(["joint", "each_reviewer"])),
  rule("without_agreement", z.enum(["not_transmitted", "with_comment"])),
  rule(
    "audiences",
    z
      .array(
        z.strictObject({ output: Output, audience: z.enum(["team", "review", "working_groups", "parties"]) }),
      )
      .max(outputs.length),
  ),
  rule(
    "publication",
    z.array(z.strictObject({ output: Output, how: z.enum(["never", "state_decides"]) })).max(outputs.length),
  ),
  rule(
    "transmission_to",
    z.array(z.strictObject({ subject: z.string().max(40), to: z.string().max(80) })).max(20),
  ),
  rule("summary_words", z.int().min(50).max(20_000)),
  rule("forbidden_attachments", z.array(Word).max(20)),
  rule("extension", z.strictObject({ agreed_by: z.enum(["parties", "secretariat"]), most_days: many })),
  rule("pause", z.strictObject({ by: z.enum(["parties", "secretariat"]) })),
  // Of which bodies' recommendations it may be said in how many States information was volunteered.
  rule(
    "volunteered",
    z.strictObject({
      bodies: z.array(z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)).max(20),
      floor: z.int().min(5).max(50),
    }),
  ),
  rule("totals", z.strictObject({ floor: z.int().min(1).max(50), audience: z.enum(["parties", "public"]) })),
])
export type ProcedureRule = z.output<typeof ProcedureRule>
export type ProcedureRuleName = ProcedureRule["name"]

/** What a procedure says for the people who apply it: the program shows these rules and does nothing by them. */
export const rulesForPeople: readonly ProcedureRuleName[] = [
  "phase_length",
  "reviewers_stay",
  "deferral",
  "one_list",
  "audiences",
  "forbidden_attachments",
]

/** By what a rule is found and cited: its name, or for a step its own. */
export function ruleId(rule: { readonly name: string; readonly step?: string | undefined }): string {
  return rule.step === undefined ? rule.name : `step_${rule.step}`
}

/** Every rule a mechanism must say; steps besides, as many as it has. */
export const requiredRules: readonly string[] = ProcedureRule.options
  .map((option) => option.shape.name.value as string)
  .filter((name) => name !== "step")

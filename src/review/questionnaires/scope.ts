import type { Edition } from "../../secretariat/instruments/edition.ts"
import { isDuty } from "./coverage.ts"
import type { FlatQuestion } from "./question.ts"

export const scopeQuestions = ["which_provision", "which_duty", "beyond_duties", "other_instrument"] as const
export type ScopeQuestion = (typeof scopeQuestions)[number]

/**
 * What the scope check asks about a question; it never rules. Whether a question goes beyond the duties is decided by
 * the body (States asked in 2017 for none outside the duties, and left room for constructive ones).
 */
export function scopeOf(
  { provisions, nature }: FlatQuestion,
  { instrument, edition }: { instrument: string; edition: Edition },
): ScopeQuestion[] {
  if (provisions.length === 0) return nature === "cross_cutting" ? [] : ["which_provision"]
  const binds = provisions.some((ref) => isDuty(edition.byRef.get(ref)?.levels ?? []))
  const elsewhere = provisions.every((ref) => !ref.startsWith(`${instrument}.`))
  return [
    ...(nature === "duty" && !binds ? (["which_duty"] as const) : []),
    ...(nature === "constructive" ? (["beyond_duties"] as const) : []),
    ...(elsewhere ? (["other_instrument"] as const) : []),
  ]
}

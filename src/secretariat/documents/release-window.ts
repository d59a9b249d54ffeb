import { beginning, dayOf } from "../../platform/clocks/days.ts"
import { DEFAULT_ZONE } from "../../platform/languages.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"

export type Terms = { readonly not_before?: string | undefined; readonly until?: string | undefined }

/** A day begins at midnight in the house's zone and, as an end, is over at 24:00 there. */
export function windowOf(caller: Caller, terms: Terms): { not_before: Date; until: Date | null } {
  const not_before = terms.not_before === undefined ? caller.now : momentOf(terms.not_before, 0)
  const until = terms.until === undefined ? null : momentOf(terms.until, 1)
  if (until && until <= caller.now) throw refuse("documents.problem_until_past")
  if (until && until <= not_before) throw refuse("documents.problem_until_first")
  return { not_before: not_before < caller.now ? caller.now : not_before, until }
}

function momentOf(text: string, laterDays: number): Date {
  return text.includes("T") ? new Date(text) : new Date(beginning(dayOf(text) + laterDays, DEFAULT_ZONE))
}

function refuse(code: string) {
  return problem(code, 422, { fields: { until: { code } } })
}

import type { Lang } from "../../../platform/languages.ts"
import { problem, type Problem } from "../../../platform/problem.ts"
import type { Fact, Part } from "../reading.ts"

/** What is taken, into which meeting: the facts of a part as a person left them, without those that still lack something. */
export type Into = {
  readonly meeting: string
  readonly lang: Lang
  facts(part: Part): readonly Fact[]
}

export function tooMany(limit: number): Problem {
  return problem("meetings.problem_too_many", 409, { values: { limit } })
}

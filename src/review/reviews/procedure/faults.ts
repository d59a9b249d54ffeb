import { problem, type FieldProblem, type Problem, type Values } from "../../../platform/problem.ts"

/** How many faults a refused pack names. */
const MAX_FAULTS = 100

export type Faults = {
  add(place: { readonly file: string; readonly row: string }, code: string, values?: Values): void
  /** One refusal that names file, row and reason of each fault; nothing of the pack is taken. */
  problem(): Problem | null
}

export function collectFaults(): Faults {
  const fields: Record<string, FieldProblem> = {}
  let count = 0
  return {
    add({ file, row }, code, values) {
      count++
      if (Object.keys(fields).length >= MAX_FAULTS) return
      fields[`${file} ${row}`.trim()] ??= { code: `reviews.fault_${code}`, ...(values && { values }) }
    },
    problem: () =>
      count === 0 ? null : problem("reviews.problem_pack_refused", 422, { fields, values: { count } }),
  }
}

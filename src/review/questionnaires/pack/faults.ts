import { problem, type FieldProblem, type Problem, type Values } from "../../../platform/problem.ts"

/** How many faults a refused questionnaire names; the rest are counted. */
const MAX_FAULTS = 100

/** Where something is wrong: the file, and the row by its key or its place in the file. */
export type Fault = { readonly file: string; readonly row: string; readonly reason: FieldProblem }
export type Faults = {
  add(place: Pick<Fault, "file" | "row">, code: string, values?: Values): void
  all(): readonly Fault[]
}

export function collectFaults(): Faults {
  const faults: Fault[] = []
  return {
    add: ({ file, row }, code, values) => {
      faults.push({ file, row, reason: { code: `questionnaires.fault_${code}`, ...(values && { values }) } })
    },
    all: () => faults,
  }
}

/** One refusal for the whole questionnaire, naming file, row and reason of each fault; nothing of it is taken. */
export function packProblem(faults: readonly Fault[]): Problem {
  const fields: Record<string, FieldProblem> = {}
  for (const { file, row, reason } of faults) {
    if (Object.keys(fields).length >= MAX_FAULTS) break
    fields[`${file} ${row}`.trim()] ??= reason
  }
  return problem("questionnaires.problem_refused", 422, { fields, values: { count: faults.length } })
}

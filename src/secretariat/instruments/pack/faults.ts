import { problem, type FieldProblem, type Problem, type Values } from "../../../platform/problem.ts"

/** How many faults a refused pack names; the rest are counted. */
const MAX_FAULTS = 100

/** Where in the pack something is wrong: file, section, row counted from 1 as a person counts, and field. */
export type Place = {
  readonly file: string
  readonly section?: string
  readonly row?: number
  readonly field?: string
}

export type Faults = { add(place: Place, code: string, values?: Values): void; all(): readonly Fault[] }
export type Fault = { readonly place: Place; readonly reason: FieldProblem }

export function collectFaults(): Faults {
  const faults: Fault[] = []
  return {
    add: (place, code, values) => {
      faults.push({ place, reason: values ? { code, values } : { code } })
    },
    all: () => faults,
  }
}

/** One refusal for the whole pack, naming file, row and reason of each fault; nothing of the pack is applied. */
export function packProblem(faults: readonly Fault[]): Problem {
  const fields: Record<string, FieldProblem> = {}
  for (const { place, reason } of faults) {
    if (Object.keys(fields).length >= MAX_FAULTS) break
    fields[spell(place)] ??= reason
  }
  return problem("instruments.problem_pack_refused", 422, { fields, values: { count: faults.length } })
}

function spell({ file, section, row, field }: Place): string {
  return [file, section, row, field].filter((part) => part !== undefined).join(" ")
}

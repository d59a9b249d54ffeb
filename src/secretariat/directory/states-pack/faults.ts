import { problem, type FieldProblem, type Problem } from "../../../platform/problem.ts"

/** How many faults a refused pack names; the rest are counted. */
const MAX_FAULTS = 50

/** Where in the pack something is wrong: file, section and row counted from 1, as a person counts them. */
export type Place = { readonly file: string; readonly section?: string; readonly row?: number }

export type Faults = { add(place: Place, code: string, values?: Values): void; all(): readonly Fault[] }
type Values = Readonly<Record<string, string | number>>
type Fault = { readonly place: Place; readonly reason: FieldProblem }

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
  for (const fault of faults) {
    if (Object.keys(fields).length >= MAX_FAULTS) break
    fields[spell(fault.place)] ??= fault.reason
  }
  return problem("directory.problem_pack_refused", 422, { fields, values: { count: faults.length } })
}

function spell(place: Place): string {
  if (place.section === undefined) return place.file
  return place.row === undefined
    ? `${place.file} ${place.section}`
    : `${place.file} ${place.section} ${place.row}`
}

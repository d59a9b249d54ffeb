import { checkRows } from "./states-pack/check-rows.ts"
import { collectFaults, packProblem } from "./states-pack/faults.ts"
import { foldings } from "./states-pack/fold-name.ts"
import { readRows, type Read } from "./states-pack/read-rows.ts"
import type { Name, State, StatesPack } from "./states-pack/rows.ts"

/**
 * Reads a states pack: States and regional organizations that can be party (Convention art. 36), their names in six
 * languages over time, memberships, list orders and disclaimers. A section may be spread over files, so the
 * fictional States of a rehearsal are one more file.
 * @param files text by file name
 * @throws a Problem `directory.problem_pack_refused` that names file, row and reason of each fault; it is all or nothing
 */
export function readStatesPack(files: Readonly<Record<string, string>>): StatesPack {
  const faults = collectFaults()
  const read = readRows(files, faults)
  if (faults.all().length === 0) checkRows(read, faults)
  const head = read.heads[0]
  if (!head || faults.all().length > 0) throw packProblem(faults.all())

  const { states, names, ...lists } = read.rows
  const named = withNames(states, names)
  return { head, ...lists, states: named, index: indexOf(named) }
}

/** The State or organization with this code, if the pack has it. */
export function findState(pack: StatesPack, id: string): State | undefined {
  return pack.states.find((state) => state.id === id)
}

function withNames(states: Read["rows"]["states"], names: readonly Name[]): State[] {
  const byState = Map.groupBy(names, (name) => name.state)
  return states.map((state) => ({ ...state, names: byState.get(state.id) ?? [] }))
}

function indexOf(states: readonly State[]): StatesPack["index"] {
  const index = new Map<string, { state: State; name: Name }[]>()
  for (const state of states) {
    for (const name of state.names) {
      for (const key of foldings(name.text)) {
        const entries = index.get(key)
        if (entries) entries.push({ state, name })
        else index.set(key, [{ state, name }])
      }
    }
  }
  return index
}

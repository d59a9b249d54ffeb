import type { Values } from "../../../platform/problem.ts"
import type { State } from "../../directory/states-pack/rows.ts"
import type { Report } from "../report/report.ts"

/** What the reading process is told before the file: the names of States, each spelling with the places of State and name. */
export type Asked = {
  readonly states: readonly State[]
  readonly index: readonly (readonly [string, readonly (readonly [number, number])[]])[]
}

export type Read = { readonly report: Report; readonly lines: readonly string[] }

/** What it answers: what was read, or the Problem by which it refuses. */
export type Answer = Read | { readonly code: string; readonly status: number; readonly values: Values }

import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import type { FieldProblem, Values } from "../problem.ts"

/** What one file may cost, whatever is in it. */
export type ApartLimits = {
  readonly ms: number
  /** Of memory, the file and what it unpacks to counted in. */
  readonly bytes: number
  /** The heap's share of it, in MiB. */
  readonly heap_mib: number
  /** Of what may come back. */
  readonly answer_bytes: number
}

/** The codes of the sentences with which a reading ends that has no answer. */
export type ApartCodes = {
  readonly busy: string
  readonly takes_too_long: string
  readonly takes_too_much: string
  readonly ended: string
}

/** A reader of foreign files: the module that reads and calls `answerApart`, and what it may cost. */
export type Apart = { readonly reader: string; readonly limits: ApartLimits; readonly codes: ApartCodes }

/** What a reader answers: what it read, or the Problem by which it refuses. */
export type Answer<T> =
  | { readonly value: T }
  | {
      readonly code: string
      readonly status: number
      readonly values: Values
      readonly fields: Record<string, FieldProblem>
    }

const MIB = 1024 * 1024

/** A file of whatever kind is read, or refused, within these. */
export const usualLimits: ApartLimits = {
  ms: 10_000,
  bytes: 512 * MIB,
  heap_mib: 288,
  answer_bytes: 48 * MIB,
}

export const usualCodes: ApartCodes = {
  busy: "platform.problem_file_busy",
  takes_too_long: "platform.problem_file_takes_too_long",
  takes_too_much: "platform.problem_file_takes_too_much",
  ended: "platform.problem_file_not_read",
}

/** A reader by its name: `NAME.apart.ts`, built with all that it needs. */
export function readerNamed(name: string): string {
  return join(rootOf(import.meta.dirname), "build/readers", `${name}.apart.mjs`)
}

/** Where the program's package begins. */
function rootOf(folder: string): string {
  const above = dirname(folder)
  return above === folder || existsSync(join(folder, "package.json")) ? folder : rootOf(above)
}

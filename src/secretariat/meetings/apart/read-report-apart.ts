import { readerNamed, usualCodes, usualLimits, type Apart } from "../../../platform/apart/apart.ts"
import { readApart } from "../../../platform/apart/read-apart.ts"
import type { StatesPack } from "../../directory/states-pack/rows.ts"
import type { Report } from "../report/report.ts"

/** What the reader is told before the file. */
export type NamesOfStates = Pick<StatesPack, "index" | "states">

export type Read = { readonly report: Report; readonly lines: readonly string[] }

const apart: Apart = {
  reader: readerNamed("report"),
  limits: usualLimits,
  codes: usualCodes,
}

/**
 * Reads a report in a process of its own.
 * @throws a Problem that says why the file cannot be read, or that too many are being read at this moment (503)
 */
export function readReportApart(bytes: Uint8Array, { states, index }: StatesPack): Promise<Read> {
  const names: NamesOfStates = { states, index }
  return readApart<Read>(apart, bytes, names)
}

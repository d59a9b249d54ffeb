import { readerNamed, usualCodes, usualLimits, type Apart } from "../../../platform/apart/apart.ts"
import { readApart } from "../../../platform/apart/read-apart.ts"
import type { ReadXliff } from "./read-xliff.ts"

const apart: Apart = {
  reader: readerNamed("xliff"),
  limits: usualLimits,
  codes: usualCodes,
}

/** Reads an XLIFF file that came back, in a process of its own. */
export function readXliffApart(bytes: Uint8Array): Promise<ReadXliff> {
  return readApart<ReadXliff>(apart, bytes, null)
}

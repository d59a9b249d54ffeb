import { readerNamed, usualCodes, usualLimits, type Apart } from "../../../platform/apart/apart.ts"
import { readApart } from "../../../platform/apart/read-apart.ts"
import type { ReadFile } from "./read-file.ts"

const unreadable = "responses.problem_package_unreadable"

const apart: Apart = {
  reader: readerNamed("package"),
  limits: usualLimits,
  codes: { ...usualCodes, ended: unreadable },
}

/** Reads a file that was answered elsewhere. Refuses one that is no package. */
export function readPackageApart(bytes: Uint8Array): Promise<ReadFile> {
  return readApart<ReadFile>(apart, bytes, null)
}

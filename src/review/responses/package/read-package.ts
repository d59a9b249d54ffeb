import type { Lang } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import type { Reached } from "../find-response.ts"
import type { Entry, Problem } from "./package.ts"
import { readHtmlPackage } from "./read-html-package.ts"
import { readWordPackage } from "./read-word-package.ts"

/** What a file holds that differs from what it was made from. */
export type ReadPackage = {
  readonly lang: Lang
  readonly entries: readonly Entry[]
  readonly unchanged: number
  readonly problems: readonly Problem[]
}

/**
 * Reads a package: what it is, its first bytes say and not its name. Refuses a file that is none, or that belongs to
 * another response.
 */
export function readPackage(caller: Caller, facts: Reached, bytes: Buffer): Promise<ReadPackage> {
  const isZip = bytes.subarray(0, 2).toString("latin1") === "PK"
  return isZip ? readWordPackage(caller, facts, bytes) : readHtmlPackage(caller, facts, bytes)
}

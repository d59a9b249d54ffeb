import type { Lang } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import type { Reached } from "../find-response.ts"
import type { Entry, Problem } from "./package.ts"
import { readFileEntries } from "./read-file-entries.ts"
import { readWordPackage } from "./read-word-package.ts"

/** What a file holds that differs from what it was made from. */
export type ReadPackage = {
  readonly lang: Lang
  readonly entries: readonly Entry[]
  readonly unchanged: number
  readonly problems: readonly Problem[]
}

/** Reads a package of either making. Refuses a file that is none of them, or that belongs to another response. */
export function readPackage(
  caller: Caller,
  facts: Reached,
  file: { bytes: Buffer; passphrase: string },
): Promise<ReadPackage> {
  const isZip = file.bytes.subarray(0, 2).toString("latin1") === "PK"
  return isZip ? readWordPackage(caller, facts, file.bytes) : readFileEntries(caller, facts, file)
}

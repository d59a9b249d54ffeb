import { problem } from "../../../platform/problem.ts"
import type { Lang } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import type { Reached } from "../find-response.ts"
import type { Entry, Problem } from "./package.ts"
import { readWordPackage } from "./read-word-package.ts"

/** What a file holds that differs from what it was made from. */
export type ReadPackage = {
  readonly lang: Lang
  readonly entries: readonly Entry[]
  readonly unchanged: number
  readonly problems: readonly Problem[]
}

/** Reads a package. Refuses a file that is none, or that belongs to another response. */
export function readPackage(caller: Caller, facts: Reached, bytes: Buffer): Promise<ReadPackage> {
  if (bytes.subarray(0, 2).toString("latin1") !== "PK") throw problem("responses.problem_package_unreadable")
  return readWordPackage(caller, facts, bytes)
}

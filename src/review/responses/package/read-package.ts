import type { Lang } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import type { Reached } from "../find-response.ts"
import type { Entry, Problem } from "./package.ts"
import type { ReadFile } from "./read-file.ts"
import { readHtmlPackage } from "./read-html-package.ts"
import { readWordPackage } from "./read-word-package.ts"

/** What a file holds that differs from what it was made from. */
export type ReadPackage = {
  readonly lang: Lang
  readonly entries: readonly Entry[]
  readonly unchanged: number
  readonly problems: readonly Problem[]
}

/** Lays what a package holds beside the answers. Refuses one that belongs to another response. */
export function readPackage(caller: Caller, facts: Reached, file: ReadFile): Promise<ReadPackage> {
  return "word" in file
    ? readWordPackage(caller, facts, file.word)
    : readHtmlPackage(caller, facts, file.html)
}

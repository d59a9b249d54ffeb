import type { Lang } from "../../platform/languages.ts"
import { register } from "../../platform/registers.ts"
import type { Caller } from "../../platform/room.ts"

export type FileAsked = {
  readonly id: string
  readonly format: string
  readonly lang: Lang
  readonly version?: number | undefined
}

/**
 * A kind of thing that can be taken along as a file for programs: a table, a signed package. The room of the thing
 * makes it for this caller, through its own `visible…`: what she may not see, and a format that there is not, is
 * refused as not found.
 */
export type FileOf = {
  readonly thing: string
  make(
    caller: Caller,
    asked: FileAsked,
  ): Promise<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array }>
}

/** Filled by the rooms above, one entry for each kind of thing. */
export const files = register<FileOf>("files")

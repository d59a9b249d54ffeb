import { register } from "../../platform/registers.ts"
import type { Caller } from "../../platform/room.ts"

/** Addresses of what higher rooms have about a document, as far as the caller has a part in it. */
export const besideDocument =
  register<(caller: Caller, document: string) => Promise<readonly { key: string; path: string }[]>>(
    "besideDocument",
  )

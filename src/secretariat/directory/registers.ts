import { register } from "../../platform/registers.ts"
import type { Caller } from "../../platform/room.ts"
import type { Pinned } from "../instruments/version.ts"

export type PinnedStatesEntry = {
  /**
   * What stands on this version of the pack of States (its name, as `pinStates` gave it), whoever may see it: a
   * correction first lists what it would touch.
   */
  list(caller: Caller, version: string): Promise<readonly Pinned[]>
}

export const pinnedStates = register<PinnedStatesEntry>("pinned_states")

import { register } from "../../platform/registers.ts"
import type { Caller } from "../../platform/room.ts"
import type { Leaning } from "./views.ts"

/** Of each kind at most so many are shown beside a law. */
export const MAX_LEANING = 100

export type LeaningEntry = {
  readonly kind: string
  /**
   * What leans on a measure and what the caller may see of it, through the room's own `visible…`. It is asked for
   * the State's own people only: that a law moved under an answer is nobody else's business.
   */
  list(caller: Caller, asked: { measure: string; limit: number }): Promise<readonly Leaning[]>
}

/** Filled by the rooms whose things cite laws: a law that is amended or repealed marks each of them. */
export const leaning = register<LeaningEntry>("leaning")

import type { Who, World } from "../world.ts"
import type { Verdict } from "./standing.ts"

/** Who asks, in which world. */
export type Scene = { readonly world: World; readonly who: Who }

/** What the reference says of one operation. Inputs and outputs are what the contract says they are. */
export type Rule<I = unknown, O = unknown> = {
  mayDo(scene: Scene, input: I): Verdict
  /** What an answer has to show, by ids; and the same, taken from the answer. */
  readonly shows?: { expected(scene: Scene, input: I): unknown; found(output: O): unknown }
}

/** The ids of a list, in one order. */
export function sorted(ids: readonly (string | null)[]): string[] {
  return ids.map(String).sort()
}

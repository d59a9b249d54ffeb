import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { fitting, statesWith } from "./bear-corrections.ts"
import { MAX_CORRECTIONS, type Correctable } from "./correction.ts"
import { overlays } from "./states-now.ts"
import type { Overlay } from "./states-pack/lay-over.ts"
import type { StatesPack } from "./states-pack/rows.ts"

export type Grounds = Pick<Overlay, "source" | "confidence">

/**
 * The next version of the pack as a correction would make it, and the one before. Refuses with
 * `directory.problem_pack_refused` what no pack may say: a name that is another State's, a gap between names.
 */
export async function planCorrection(caller: Caller, what: Correctable, grounds: Grounds): Promise<Plan> {
  const earlier = await overlays(caller)
  if (earlier.length >= MAX_CORRECTIONS) throw problem("directory.problem_corrections_full", 409)
  const { party, field, lang = null, text, since = null } = what
  const version = earlier.length + 1
  const made = { version, party, field, lang, text, since, ...grounds, at: caller.now.toISOString() }
  const standing = fitting(earlier)
  return {
    made,
    before: statesWith(standing),
    after: statesWith([...standing, made]),
  }
}

type Plan = {
  readonly made: Overlay
  readonly before: StatesPack
  readonly after: StatesPack
}

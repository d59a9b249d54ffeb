import type { Random } from "../random.ts"
import type { Scene } from "../reference/rule.ts"
import { leaves } from "../reference/standing.ts"

/** What somebody might ask of reviews: of one to read it, and to change it if it is not hers to keep. */
export function reviewRequests({ world, who }: Scene, random: Random) {
  const idOf = () => (random.chance(0.1) ? random.uuid() : random.pick(world.reviews).id)
  const keeps = leaves(world, who, "review.keep").length > 0
  const any = () => ({ review: idOf() })
  const foreign = () => ({ review: keeps ? random.uuid() : idOf() })
  return {
    list: () => ({}),
    show: any,
    enter: () => ({
      mechanism: "no-such",
      phase: 1,
      state: "XAA",
      reviewers: ["XAB", "XBA"],
      started: "2026-11-02",
    }),
    close: foreign,
    listProcedures: () => ({}),
    showProcedure: () => ({ procedure: random.pick(["untoc-9-1", "lanterns"]) }),
  }
}

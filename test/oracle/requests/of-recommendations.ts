import type { Random } from "../random.ts"
import { heldBy } from "../reference/standing.ts"
import type { Scene } from "../reference/rule.ts"

/** What somebody might ask of recommendations: of ones that are not there, of a meeting, and of a State's own report. */
export function recommendationRequests({ world, who }: Scene, random: Random) {
  const which = () => ({ recommendation: random.uuid() })
  const followUp = () => ({ follow_up: random.uuid() })
  const own = heldBy(world, who).flatMap(({ party }) => party ?? [])
  return {
    list: () => ({}),
    show: which,
    cite: () => ({ ...which(), provisions: "SOM.8" }),
    bring: () => ({ meeting: random.pick(world.meetings) }),
    follow: () => ({ ...which(), status: "under_way", said: "A bill is before parliament.", lang: "en" }),
    release: () => ({ ...followUp(), circle: random.uuid() }),
    withdrawRelease: () => ({ ...followUp(), release: random.uuid() }),
    draftReport: () => ({
      party: own.length > 0 && random.chance(0.5) ? random.pick(own) : random.pick(world.parties),
    }),
  }
}

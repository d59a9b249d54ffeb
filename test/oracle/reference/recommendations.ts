import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { recommendations } from "../../../src/review/recommendations/contract.ts"
import { sorted, type Rule } from "./rule.ts"
import { heldBy, type Verdict } from "./standing.ts"
import { meetingRules } from "./meetings.ts"

type Recommendations = typeof recommendations
type RuleOf<K extends keyof Recommendations> = Rule<Asked<Recommendations[K]>, Output<Recommendations[K]>>

/** In these worlds no report is adopted, so nothing is recommended: anybody's list is empty. */
const list: RuleOf<"list"> = {
  mayDo: () => "allowed",
  shows: {
    expected: () => [],
    found: ({ recommendations: listed }) => sorted(listed.map(({ id }) => id)),
  },
}
const absent = { mayDo: (): Verdict => "hidden" }

/** A State's own report is there for that State's own people, whatever their role, and for nobody else. */
const draftReport: RuleOf<"draftReport"> = {
  mayDo: ({ world, who }, { party }) =>
    heldBy(world, who).some((grant) => grant.party === party) ? "allowed" : "hidden",
  shows: { expected: () => [], found: ({ entries }) => sorted(entries.map(({ id }) => id)) },
}

export const recommendationRules = {
  list,
  show: absent,
  cite: absent,
  /** The meeting is there for who prepares it; who keeps it finds no adopted report, others may not. */
  bring: {
    mayDo: (scene, input) => {
      const look = meetingRules.show.mayDo(scene, input)
      const keeps = heldBy(scene.world, scene.who).some(({ role }) => role === "officer")
      return look === "hidden" || keeps ? "hidden" : "refused"
    },
  },
  follow: absent,
  release: absent,
  withdrawRelease: absent,
  draftReport,
} satisfies { [K in keyof Recommendations]: RuleOf<K> }

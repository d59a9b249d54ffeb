import type { Caller } from "../../platform/room.ts"
import { partiesOf } from "../../secretariat/access/may.ts"
import { audiencesOf } from "../../secretariat/access/releases.ts"
import { addressableCircles } from "../../secretariat/documents/addressable-circles.ts"
import type { FollowUpFacts, StepRow } from "./follow-up.ts"
import { heldBy, releases } from "./release-follow-up.ts"
import type { FollowUp, Step } from "./views.ts"

/** To its own State with its audiences; to others what was released, and nothing of whom else it was released to. */
export async function toFollowUp(
  caller: Caller,
  followUp: FollowUpFacts,
  steps: readonly StepRow[],
): Promise<FollowUp> {
  const { id, party, released } = followUp
  const mine = partiesOf(caller.actor).includes(party)
  const shown = { id, party, mine, steps: steps.map(toStep) }
  if (!mine) return { ...shown, released: 0, releases: [], addressable: [], can: { release: false } }
  const release = releases(caller, followUp)
  const audiences = (await audiencesOf(caller, [id])).get(id) ?? []
  const outward = audiences.filter((one) => !(one.kind === "national" && one.party === party))
  const addressable = release ? await addressableCircles(caller, heldBy(followUp)) : []
  return {
    ...shown,
    released: outward.length > 0 ? released : 0,
    releases: outward.map(({ release: given, id: circle, kind, party: of, class: participants, label }) => ({
      release: given,
      circle: { id: circle, kind, party: of, class: participants, label },
      can: { withdraw: release },
    })),
    addressable: addressable.filter((one) => !(one.kind === "national" && one.party === party)),
    can: { release },
  }
}

export function toStep({ follow_up: _followUp, at, ...step }: StepRow): Step {
  return { ...step, at: at.toISOString() }
}

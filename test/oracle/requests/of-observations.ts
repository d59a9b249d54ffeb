import type { Random } from "../random.ts"
import type { Scene } from "../reference/rule.ts"

/** What somebody might ask of a review's list of observations, and of what was handed on. */
export function observationRequests({ world }: Scene, random: Random) {
  const { lines, outcomes } = world.observed
  const review = () => ({ review: random.chance(0.1) ? random.uuid() : random.pick(world.reviews).id })
  const line = () => ({ observation: random.chance(0.05) ? random.uuid() : random.pick(lines).id })
  const outcome = () => ({ outcome: random.chance(0.05) ? random.uuid() : random.pick(outcomes).id })
  const words = { lang: "en", body: "Some words" }
  const party = () => random.pick([{}, {}, { party: random.pick(world.parties) }])
  const sha256 = "0".repeat(64)
  return {
    showAnswers: review,
    list: review,
    show: line,
    listOutcomes: () => ({}),
    showOutcome: () => outcome(),
    draft: () => ({ ...review(), ...party(), ...words, kind: "suggestion", provision: "UNTOC.5.1" }),
    reword: () => ({ ...line(), ...words }),
    propose: line,
    comment: () => ({ ...line(), ...words }),
    agree: line,
    keep: line,
    confirm: line,
    withdraw: line,
    writeSummary: () => ({ ...review(), ...words }),
    clear: () => ({ ...review(), output: "observations", sha256 }),
    transmit: () => ({ ...review(), output: random.pick(["observations", "summary"]) }),
    translate: () => outcome(),
    publish: () => ({ ...outcome(), parts: [random.pick(lines).id], note: random.uuid() }),
    revoke: () => {
      const about = random.pick(outcomes)
      return { outcome: random.chance(0.1) ? random.uuid() : about.id, part: random.pick(about.parts) }
    },
  }
}

import { chain, type ChainHistory, type Step, type StepStanding } from "../../platform/clocks/chain.ts"
import { clockOf, eventOf, stepsOf, type NamedStep, type Procedure } from "./procedure/procedure.ts"
import { partiesIn, type Reviewer, type ReviewFacts } from "./review.ts"

/** One step of one review: of one party where each has its own. `id` is also the event that ends it. */
export type ReviewStep = {
  readonly id: string
  readonly step: string
  readonly by: NamedStep["by"]
  readonly act: NamedStep["act"]
  /** With whom it lies; null when it lies with all parties together or with the secretariat. */
  readonly party: string | null
  readonly clock: Step
}

/** The event that starts every review. */
export const START = "start"

type Parties = { readonly review: Pick<ReviewFacts, "state">; readonly reviewers: readonly Reviewer[] }

/** All steps of a review, in the order of its procedure and its parties. */
export function reviewSteps(procedure: Procedure, { review, reviewers }: Parties): ReviewStep[] {
  const steps = stepsOf(procedure)
  const owners = new Map(steps.map((one) => [one.step, ownersOf(one.by, { review, reviewers })]))
  return steps.flatMap((one) =>
    (owners.get(one.step) ?? []).map(({ party, own }) => {
      const id = eventOf(one.step, own ? party : null)
      const before = owners.get(one.from)?.map((owner) => eventOf(one.from, owner.own ? owner.party : null))
      const rule = clockOf(one, own ? party : null)
      const clock = { id, rule, ...(before && { after: before }) }
      return { id, step: one.step, by: one.by, act: one.act, party, clock }
    }),
  )
}

type Owner = { readonly party: string | null; readonly own: boolean }

function ownersOf(by: NamedStep["by"], { review, reviewers }: Parties): Owner[] {
  if (by === "each") return partiesIn(review, reviewers).map((party) => ({ party, own: true }))
  if (by === "reviewers") return reviewers.map(({ party }) => ({ party, own: true }))
  return [{ party: by === "state" ? review.state : null, own: false }]
}

export type Happened = { readonly kind: string; readonly at: string }

/** What has happened, with the events that several parties make together: when the last of them has done its own. */
export function withJoint(steps: readonly ReviewStep[], events: readonly Happened[]): Happened[] {
  const at = new Map(events.map((event) => [event.kind, event.at]))
  const joint = [...Map.groupBy(steps, ({ step }) => step)].flatMap(([step, own]) => {
    const ends = own.map(({ id }) => at.get(id))
    if (at.has(step) || ends.includes(undefined)) return []
    return [{ kind: step, at: (ends as string[]).toSorted().at(-1)! }]
  })
  return [...events, ...joint]
}

/** How every step stands at a moment, and when it is expected to end. */
export function standingOf(
  steps: readonly ReviewStep[],
  history: ChainHistory,
  now: Date,
): (ReviewStep & StepStanding)[] {
  const whole = { ...history, events: withJoint(steps, history.events) }
  const standings = chain(
    steps.map(({ clock }) => clock),
    whole,
    now,
  )
  return steps.map((step, index) => ({ ...step, ...standings[index]! }))
}

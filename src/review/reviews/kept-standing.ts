import { alarms } from "../../platform/clocks.ts"
import type { StepStanding } from "../../platform/clocks/chain.ts"
import { beginning, localDay } from "../../platform/clocks/days.ts"
import { clocksOf, type ReviewHistory } from "./history-of-review.ts"
import { standingOf, withJoint, type ReviewStep } from "./steps.ts"

type StandingStep = ReviewStep & StepStanding
type Kept = { readonly steps: StandingStep[]; readonly from: number; readonly until: number }
type Asked = { readonly version: string; readonly history: ReviewHistory; readonly now: Date }

/** All reviews of a mechanism in several phases; the one asked for last stays longest. */
const MAX_KEPT = 2_000
const kept = new Map<string, Kept>()

/**
 * How the steps stand at a moment. Worked out once for the same history and kept until the next instant at which any of
 * it changes by itself: a board of all reviews asks for it again and again. What is recorded in between is another history.
 */
export function keptStanding(steps: readonly ReviewStep[], { version, history, now }: Asked): StandingStep[] {
  const at = now.getTime()
  const key = JSON.stringify([version, steps.map(({ id, party }) => [id, party]), history])
  const known = kept.get(key)
  kept.delete(key)
  const found = known && known.from <= at && at < known.until ? known : make(steps, history, now)
  kept.set(key, found)
  const [oldest] = kept.keys()
  if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
  return found.steps
}

function make(steps: readonly ReviewStep[], history: ReviewHistory, now: Date): Kept {
  const standing = standingOf(steps, clocksOf(history, steps), now)
  return { steps: standing, from: now.getTime(), until: nextChange(standing, history, now.getTime()) }
}

/** The next end, reminder, edge of a pause, announced event or midnight of a zone in which a step is counted. */
function nextChange(steps: readonly StandingStep[], history: ReviewHistory, now: number): number {
  const clocks = clocksOf(history, steps)
  const events = withJoint(steps, history.events)
  const zones = new Set(steps.map(({ clock }) => clock.rule.zone))
  const waiting = steps.filter(({ met, started }) => met === null && started !== null)
  const instants = [
    ...[...zones].map((zone) => beginning(localDay(now, zone) + 1, zone)),
    ...history.events.map(({ at }) => Date.parse(at)),
    ...history.pauses.flatMap(({ since, until }) => [since.getTime(), until?.getTime() ?? Infinity]),
    ...waiting.flatMap(({ ends, id, clock }) => [
      ends === null ? Infinity : Date.parse(ends),
      ...alarms(clock.rule, { ...clocks.steps?.[id], events }).map(({ at }) => Date.parse(at)),
    ]),
  ]
  return Math.min(...instants.filter((instant) => instant > now))
}

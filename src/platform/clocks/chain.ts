import { standing, type Standing } from "../clocks.ts"
import { problem } from "../problem.ts"
import type { History } from "./history.ts"
import type { Rule } from "./rule.ts"

/** Steps of which the event of one starts the next, so that lateness travels down by itself. */
export type Step = {
  readonly id: string
  readonly rule: Rule
  /** Several steps that must all be met before this one starts: together they make the event `rule.from`. */
  readonly after?: readonly string[]
}

export type StepStanding = Standing & {
  readonly id: string
  /** The last date, taken from what has happened or, before that, from the expected end of the step before. */
  readonly expected: string | null
}

const MAX_STEPS = 200

/** Pauses and extensions concern one step, so each has its own; events are everybody's. */
export type ChainHistory = Pick<History, "events"> & {
  readonly steps?: Readonly<Record<string, Pick<History, "pauses" | "extensions">>>
}

/**
 * How every step stands at `now`, and where the whole chain is heading: a step that waits for another is expected as
 * if that one were met on its last date, or now when that is past. Refuses steps that wait for each other in a ring,
 * and two steps that the same event would meet.
 */
export function chain(steps: readonly Step[], history: ChainHistory, now: Date): StepStanding[] {
  if (steps.length > MAX_STEPS) throw problem("platform.problem_clock_too_long")
  const before = new Map(steps.map((step) => [step.rule.until, step]))
  if (before.size < steps.length) throw problem("platform.problem_clock_doubled")
  const expectations = new Map<string, Expected | "working">()

  const stood = new Map(steps.map((step) => [step.id, standing(step.rule, ownHistory(step, history), now)]))

  function expect(step: Step): Expected {
    const known = expectations.get(step.id)
    if (known === "working") throw problem("platform.problem_clock_ring")
    if (known) return known
    expectations.set(step.id, "working")
    const found = expectedOf(standsWhenStarted(step), now)
    expectations.set(step.id, found)
    return found
  }

  /** A step that has not started is taken as if it started when the one before it is expected to end. */
  function standsWhenStarted(step: Step): Standing {
    const { from } = step.rule
    const earlier = earlierEnd(step)
    const own = ownHistory(step, history)
    if (earlier === null || own.events.some((event) => event.kind === from)) return stood.get(step.id)!
    return standing(step.rule, { ...own, events: [...own.events, { kind: from, at: earlier }] }, now)
  }

  function earlierEnd({ rule, after = [rule.from] }: Step): string | null {
    const ends = after.map((until) => {
      const earlier = before.get(until)
      return earlier ? expect(earlier).end : null
    })
    if (ends.includes(null)) return null
    // Days in ISO 8601: the later one is the greater text.
    return ends.reduce((latest, end) => ((end ?? "") > (latest ?? "") ? end : latest), null)
  }

  return steps.map((step) => ({ ...stood.get(step.id)!, id: step.id, expected: expect(step).date }))
}

/** The date by which a step is expected to end, and the instant that then starts the next one. */
type Expected = { readonly date: string | null; readonly end: string | null }

function expectedOf({ met, date, ends }: Standing, now: Date): Expected {
  if (met !== null) return { date, end: met }
  if (ends === null) return { date, end: null }
  return { date, end: new Date(Math.max(Date.parse(ends) - 1, now.getTime())).toISOString() }
}

function ownHistory(step: Step, history: ChainHistory): History {
  return { ...history.steps?.[step.id], events: history.events }
}

import { addDates, beginning, countDays, dayOf, localDay, workingDays } from "./days.ts"
import type { Course } from "./history.ts"
import type { Rule, Span } from "./rule.ts"
import { carried, joined, stands, type Stop } from "./stops.ts"

const HOUR = 3_600_000
const ELAPSED: Partial<Record<Span["unit"], number>> = { hours: HOUR, days: 24 * HOUR, weeks: 168 * HOUR }

/** The last date of a deadline and the instant at which it is over; both null while a pause without end holds it. */
export type End = { readonly day: number; readonly at: number } | null

/**
 * When a course ends. The day of the event does not count. A day on which the clock stands still at midnight does not
 * count either, so a deadline moves by as many dates as its pauses span; in a `clock` calendar by their exact length.
 * An agreed date stands when it is the later one, and moves only by pauses that begin after it was agreed.
 */
export function endOf(rule: Rule, course: Course): End {
  if (rule.calendar === "clock") {
    const at = Math.max(elapsedEnd(rule, course), ...agreedInstants(rule, course))
    return at === Infinity ? null : { day: localDay(at - 1, rule.zone), at }
  }
  const day = Math.max(lastDay(rule, course), ...agreedDays(rule, course))
  return day === Infinity ? null : { day, at: beginning(day + 1, rule.zone) }
}

function spans(rule: Rule, course: Course): Span[] {
  return [rule, ...course.extensions.flatMap((extension) => ("span" in extension ? [extension.span] : []))]
}

function elapsedEnd(rule: Rule, course: Course): number {
  const length = spans(rule, course).reduce((sum, span) => sum + span.count * (ELAPSED[span.unit] ?? 0), 0)
  return carried(course.started, course.started + length, joined(course.pauses))
}

function lastDay(rule: Rule, course: Course): number {
  const stops = dayStops(course.pauses, rule.zone)
  const start = localDay(course.started, rule.zone)
  const all = spans(rule, course)
  if (rule.unit === "working_days") {
    const count = all.reduce((sum, span) => sum + span.count, 0)
    return workedDay(rule, stops, { after: workedDay({}, stops, { after: start - 1, count: 1 }), count })
  }
  const last = all.reduce((day, { count, unit }) => addDates(day, count, unit as "days"), start)
  const end = carried(start, last + 1, stops) - 1
  return rule.calendar === "working" ? workedDay(rule, stops, { after: end - 1, count: 1 }) : end
}

/** The `count`-th day after `after` that is worked and not paused; Infinity when a pause without end comes first. */
function workedDay(
  { working }: Pick<Rule, "working">,
  stops: readonly Stop[],
  { after, count }: { after: number; count: number },
): number {
  const worked = working ? workingDays(working) : () => true
  const held = stops.find((stop) => stop.to === Infinity)?.from ?? Infinity
  if (after >= held) return Infinity
  const day = countDays(after, count, (day) => day >= held || (worked(day) && !stands(day, stops)))
  return day >= held ? Infinity : day
}

function agreedInstants(rule: Rule, { extensions, pauses }: Course): number[] {
  return extensions.flatMap((extension) => {
    if (!("to" in extension)) return []
    const later = joined(pauses.filter((pause) => pause.from >= extension.at))
    return [carried(extension.at, beginning(dayOf(extension.to) + 1, rule.zone), later)]
  })
}

function agreedDays({ zone }: Rule, { extensions, pauses }: Course): number[] {
  return extensions.flatMap((extension) => {
    if (!("to" in extension)) return []
    const later = pauses.filter((pause) => pause.from >= extension.at)
    return [carried(localDay(extension.at, zone), dayOf(extension.to) + 1, dayStops(later, zone)) - 1]
  })
}

function dayStops(pauses: Course["pauses"], zone: string): Stop[] {
  const day = (at: number) => (at === Infinity ? at : localDay(at, zone))
  return joined(pauses.map((pause) => ({ from: day(pause.from), to: day(pause.to) })))
}

import { countDays, instantAt, workingDays } from "./days.ts"
import type { End } from "./end.ts"
import type { Course } from "./history.ts"
import type { Alarm, Rule } from "./rule.ts"
import { joined } from "./stops.ts"

/** A reminder or an escalation step and the instant at which it fires, in milliseconds. */
export type Firing = { readonly kind: "warn" | "escalate"; readonly at: number; readonly alarm: Alarm }

const HOUR = 3_600_000

/**
 * All firings of a course, in order. None before the clock runs, none once it is met, none while a pause holds the
 * deadline open; one that would fall into a pause waits for its end, because nobody is pressed while the clock stands.
 */
export function firings(rule: Rule, course: Course, end: End): Firing[] {
  if (!end) return []
  const stops = joined(course.pauses)
  const planned: Firing[] = [
    ...rule.warn.map((alarm) => ({ kind: "warn" as const, alarm, at: instantOf(rule, end, [alarm, -1]) })),
    ...rule.escalate.map((alarm) => ({
      kind: "escalate" as const,
      alarm,
      at: instantOf(rule, end, [alarm, 1]),
    })),
  ]
  return planned
    .filter((firing) => firing.at > course.started)
    .map((firing) => ({
      ...firing,
      at: stops.find((s) => s.from <= firing.at && firing.at < s.to)?.to ?? firing.at,
    }))
    .filter((firing) => firing.at < (course.met ?? Infinity))
    .sort((a, b) => a.at - b.at)
}

/** Hours, and days of a `clock` calendar, are counted from the end; other days from its date, at the rule's hour. */
function instantOf(rule: Rule, end: NonNullable<End>, [{ count, unit }, sign]: [Alarm, 1 | -1]): number {
  if (count === 0) return end.at
  if (unit === "hours") return end.at + sign * count * HOUR
  if (unit === "working_days") {
    const worked = rule.working ? workingDays(rule.working) : () => true
    return instantAt(countDays(end.day, sign * count, worked), rule.hour, rule.zone)
  }
  const days = sign * count * (unit === "weeks" ? 7 : 1)
  if (rule.calendar === "clock") return end.at + days * 24 * HOUR
  return instantAt(end.day + days, rule.hour, rule.zone)
}

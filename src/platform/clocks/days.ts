import { Temporal } from "temporal-polyfill"
import type { Unit, WorkingCalendar } from "./rule.ts"

/** Dates as whole numbers (days since 1970-01-01), so that counting them is arithmetic, and back. */
const EPOCH = Temporal.PlainDate.from("1970-01-01")

export function dayOf(date: string): number {
  return EPOCH.until(date).days
}

export function dateOf(day: number): string {
  return EPOCH.add({ days: day }).toString()
}

/** Which date it is in the zone at an instant. */
export function localDay(at: number, zone: string): number {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return EPOCH.until(here.toPlainDate()).days
}

/** The instant at which a date begins in the zone; a deadline of the day before ends there: it is met until 24:00. */
export function beginning(day: number, zone: string): number {
  return EPOCH.add({ days: day }).toZonedDateTime(zone).epochMilliseconds
}

/** The instant of a time of day. One that a change of clocks skips is taken after it, a doubled one the first time. */
export function instantAt(day: number, hour: string, zone: string): number {
  const plainTime = Temporal.PlainTime.from(hour)
  return EPOCH.add({ days: day }).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds
}

/** Adds a count of dates; months clamp to the last day of a shorter month. */
export function addDates(day: number, count: number, unit: Exclude<Unit, "hours" | "working_days">): number {
  if (unit === "months") return EPOCH.until(EPOCH.add({ days: day }).add({ months: count })).days
  return day + (unit === "weeks" ? 7 * count : count)
}

/** Answers for a day whether it is worked. 1970-01-01 was a Thursday. */
export function workingDays(calendar: WorkingCalendar): (day: number) => boolean {
  const weekend = new Set(calendar.weekend)
  const holidays = new Set(calendar.holidays.map((holiday) => dayOf(holiday.date)))
  return (day) => !weekend.has(((((day + 3) % 7) + 7) % 7) + 1) && !holidays.has(day)
}

/** The `count`-th day after (or, with a negative count, before) `day` that qualifies. */
export function countDays(day: number, count: number, qualifies: (day: number) => boolean): number {
  const step = Math.sign(count)
  let at = day
  for (let left = Math.abs(count); left > 0;) if (qualifies((at += step))) left -= 1
  return at
}

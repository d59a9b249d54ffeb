import { Temporal } from "temporal-polyfill"
import type { Unit, WorkingCalendar } from "./rule.ts"

const DAY = 86_400_000
const EPOCH = Temporal.PlainDate.from("1970-01-01")

/** Dates as whole numbers (days since 1970-01-01), so that counting them is arithmetic, and back. */
export function dayOf(date: string): number {
  const day = Date.parse(`${date}T00:00Z`) / DAY
  if (Number.isNaN(day)) throw new RangeError(`no date: ${date}`)
  return day
}

export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().split("T")[0]!
}

/** Which date it is in the zone at an instant. */
export function localDay(at: number, zone: string): number {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return Math.floor((at + here.offsetNanoseconds / 1e6) / DAY)
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
  if (unit === "months") return addMonths(day, count)
  return day + (unit === "weeks" ? 7 * count : count)
}

function addMonths(day: number, count: number): number {
  const from = new Date(day * DAY)
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + count]
  const longest = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(from.getUTCDate(), longest)) / DAY
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

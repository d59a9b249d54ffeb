import { z } from "zod"

/**
 * A clock as data: which event starts it, how much time there is, which event meets it, who is reminded when. Rules
 * come from packs that may be corrected without a programmer, so they are parsed at the edge and trusted here.
 */

/** Far more than any procedure needs, and small enough that a count of days is quick. */
export const MAX_COUNT = { hours: 87_600, days: 36_500, working_days: 7_500, weeks: 5_200, months: 1_200 }
const MAX_HOLIDAYS = 5_000
const MAX_ALARMS = 20

export const Unit = z.enum(["hours", "days", "working_days", "weeks", "months"])
export type Unit = z.infer<typeof Unit>

/**
 * How time is counted. `clock`: elapsed time from the instant, a day is 24 hours. `calendar`: every date counts. `working`:
 * either working days count, or dates count and an end on a free day moves to the next working day.
 */
const Calendar = z.enum(["clock", "calendar", "working"])
type Calendar = z.infer<typeof Calendar>

const COUNTED_IN: Record<Calendar, readonly Unit[]> = {
  clock: ["hours", "days", "weeks"],
  calendar: ["days", "weeks", "months"],
  working: ["working_days", "days", "weeks", "months"],
}

/** Which days nobody has to work: named, each with where the date is from. Days of the week are ISO numbers, 7 is Sunday. */
export const WorkingCalendar = z.strictObject({
  name: z.string().min(1).max(200),
  weekend: z.array(z.int().min(1).max(7)).max(6),
  holidays: z
    .array(
      z.strictObject({ date: z.iso.date(), name: z.string().max(200), source: z.string().min(1).max(1_000) }),
    )
    .max(MAX_HOLIDAYS),
  /** The last date for which the holidays are known; an end after it is only provisional. */
  known_until: z.exactOptional(z.iso.date()),
})
export type WorkingCalendar = z.infer<typeof WorkingCalendar>

const Span = z.strictObject({ count: z.int().min(1), unit: Unit }).superRefine((span, context) => {
  if (span.count <= MAX_COUNT[span.unit]) return
  refuse(context, "count", "platform.field_clock_count")
})
export type Span = z.infer<typeof Span>

const Alarm = z.strictObject({
  /** 0 is the end of the deadline itself. */
  count: z.int().min(0).max(1_000),
  unit: z.enum(["hours", "days", "working_days", "weeks"]),
  /** To whom it goes, in the words of whoever wrote the rule. */
  to: z.string().min(1).max(100),
})
export type Alarm = z.infer<typeof Alarm>

export const Rule = z
  .strictObject({
    from: z.string().min(1).max(100),
    /** The event that meets it. */
    until: z.string().min(1).max(100),
    /** Which of several events of the kind `from` starts the clock; with `last`, each one starts it anew. */
    occurrence: z.enum(["first", "last"]).default("first"),
    count: z.int().min(1),
    unit: Unit,
    calendar: Calendar,
    zone: z
      .string()
      .refine(isZone, { params: { code: "platform.field_clock_zone" } })
      .default("Europe/Vienna"),
    working: z.exactOptional(WorkingCalendar),
    warn: z.array(Alarm).max(MAX_ALARMS).default([]),
    escalate: z.array(Alarm).max(MAX_ALARMS).default([]),
    /** The time of day, in the zone, at which what is counted in days fires. */
    hour: z.iso.time({ precision: -1 }).default("09:00"),
  })
  .superRefine((rule, context) => {
    if (!counts(rule, rule.unit)) refuse(context, "unit", "platform.field_clock_unit")
    if (rule.count > MAX_COUNT[rule.unit]) refuse(context, "count", "platform.field_clock_count")
    if (needsWorkingDays(rule) && !rule.working) refuse(context, "working", "platform.field_missing")
  })
export type Rule = z.infer<typeof Rule>

/** Whether this rule's calendar counts in that unit. A count of working days and one of dates do not mix. */
export function counts(rule: Pick<Rule, "calendar" | "unit">, unit: Unit): boolean {
  const alike = (rule.unit === "working_days") === (unit === "working_days")
  return alike && COUNTED_IN[rule.calendar].includes(unit)
}

function needsWorkingDays(rule: Pick<Rule, "calendar" | "warn" | "escalate">): boolean {
  return (
    rule.calendar === "working" ||
    [...rule.warn, ...rule.escalate].some((alarm) => alarm.unit === "working_days")
  )
}

function refuse(context: z.core.$RefinementCtx, field: string, code: string): void {
  context.addIssue({ code: "custom", path: [field], params: { code } })
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}

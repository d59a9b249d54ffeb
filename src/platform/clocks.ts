import { firings } from "./clocks/alarms.ts"
import { dateOf, dayOf, localDay } from "./clocks/days.ts"
import { endOf, type End } from "./clocks/end.ts"
import { courseOf, millis, type Course, type History } from "./clocks/history.ts"
import type { Alarm, Rule } from "./clocks/rule.ts"
import { stands } from "./clocks/stops.ts"

/**
 * `due = f(event)`: a deadline is worked out from what has happened and kept nowhere, so a corrected event corrects
 * everything that follows from it. The history is what is recorded by now; nothing here asks the time.
 */
export type Deadline = {
  readonly started: string
  /** The last date, in the rule's zone; null while a pause without end holds it. */
  readonly date: string | null
  /** The instant at which that date is over (24:00 there). What happens before it is in time. */
  readonly ends: string | null
  /** The holidays of that time are not known yet. */
  readonly provisional: boolean
}

/** Facts, never judgements: what is late is said with its dates, and nobody is called to account by a clock. */
type State = "not_started" | "running" | "paused" | "due_soon" | "overdue" | "met" | "met_late"

export type Standing = Omit<Deadline, "started"> & {
  readonly state: State
  readonly started: string | null
  readonly met: string | null
  /** Dates from today, or from the day it was met, to the deadline; below zero when that is past. */
  readonly days: number | null
}

export type AlarmCall = Alarm & { readonly kind: "warn" | "escalate"; readonly at: string }

/** The deadline; null when the event that starts it is not in the history. Refuses as `courseOf` does. */
export function deadline(rule: Rule, history: History): Deadline | null {
  const course = courseOf(rule, history)
  return course && deadlineOf(rule, course, endOf(rule, course))
}

/** How things stand at `now`. An event after `now` has not happened yet: a start that lies ahead is only announced. */
export function standing(rule: Rule, history: History, now: Date): Standing {
  const past = history.events.filter((event) => millis(event.at) <= now.getTime())
  const announced = history.events.filter((event) => event.kind === rule.from && !past.includes(event))
  const course =
    courseOf(rule, { ...history, events: past }) ??
    courseOf(rule, { ...history, events: [...past, ...announced] })
  if (!course) return NOTHING_YET
  const { met } = course
  const end = endOf(rule, course)
  const due = deadlineOf(rule, course, end)
  const today = localDay(met ?? now.getTime(), rule.zone)
  const days = due.date === null ? null : dayOf(due.date) - today
  const state = stateOf(rule, course, { end, now: now.getTime() })
  return { ...due, state, met: met === null ? null : iso(met), days }
}

const NOTHING_YET: Standing = {
  state: "not_started",
  started: null,
  date: null,
  ends: null,
  provisional: false,
  met: null,
  days: null,
}

/**
 * The instants at which a reminder or an escalation step fires, in order. They follow from the history: after every
 * change of it, what was planned is replaced by what this gives now.
 */
export function alarms(rule: Rule, history: History): AlarmCall[] {
  const course = courseOf(rule, history)
  if (!course) return []
  return firings(rule, course, endOf(rule, course)).map(({ kind, at, alarm }) => ({
    ...alarm,
    kind,
    at: iso(at),
  }))
}

function deadlineOf(rule: Rule, course: Course, end: End): Deadline {
  const started = iso(course.started)
  if (!end) return { started, date: null, ends: null, provisional: false }
  const date = dateOf(end.day)
  const known = rule.working?.known_until
  return { started, date, ends: iso(end.at), provisional: known !== undefined && date > known }
}

function stateOf(rule: Rule, course: Course, { end, now }: { end: End; now: number }): State {
  const ends = end?.at ?? Infinity
  if (course.met !== null) return course.met < ends ? "met" : "met_late"
  if (now < course.started) return "not_started"
  if (now >= ends) return "overdue"
  if (stands(now, course.pauses)) return "paused"
  const warned = firings(rule, course, end).some((firing) => firing.kind === "warn" && firing.at <= now)
  return warned ? "due_soon" : "running"
}

function iso(at: number): string {
  return new Date(at).toISOString()
}

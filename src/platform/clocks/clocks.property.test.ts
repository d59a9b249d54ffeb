import * as fc from "fast-check"
import { expect, test } from "vitest"
import { deadline, standing } from "../clocks.ts"
import type { Extension, History, Pause } from "./history.ts"
import { Rule } from "./rule.ts"

/**
 * A second opinion: it walks from midnight to midnight with `Intl` alone and counts on its fingers, with no arithmetic
 * of intervals and no Temporal, so that it cannot be wrong in the same way.
 */
const formats = new Map<string, Intl.DateTimeFormat>()
const midnights = new Map<string, number>()

function here(at: number, zone: string): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" })
  formats.set(zone, format)
  return format.format(at)
}

function next(date: string): string {
  return new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** The first instant at which it is a later date there, found by halving. */
function over(date: string, zone: string): number {
  const known = midnights.get(`${date} ${zone}`)
  if (known !== undefined) return known
  let [before, after] = [
    Date.parse(`${date}T00:00Z`) - 30 * 3_600_000,
    Date.parse(`${date}T00:00Z`) + 60 * 3_600_000,
  ]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (here(middle, zone) > date) after = middle
    else before = middle
  }
  midnights.set(`${date} ${zone}`, after)
  return after
}

type Stood = { from: number; to: number }

/** The `count`-th date from `date`, itself included, that is free for counting. */
function walk(date: string, count: number, free: (date: string) => boolean): string {
  let [at, left] = [date, count - (free(date) ? 1 : 0)]
  while (left > 0) {
    at = next(at)
    if (free(at)) left -= 1
  }
  return at
}

function later(date: string, { count, unit }: { count: number; unit: string }): string {
  if (unit !== "months") return walk(date, 1 + count * (unit === "weeks" ? 7 : 1), () => true)
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number)
  const months = year * 12 + (month - 1) + count
  const [y, m] = [Math.floor(months / 12), (months % 12) + 1]
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
  const longest = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] as number
  return [y, String(m).padStart(2, "0"), String(Math.min(day, longest)).padStart(2, "0")].join("-")
}

function between(from: string, to: string): number {
  let count = 1
  for (let at = from; at < to; at = next(at)) count += 1
  return count
}

function reference(rule: Rule, history: History): string {
  const at = (kind: string) =>
    Date.parse(history.events.find((event) => event.kind === kind)?.at ?? "9999-01-01")
  const [start, met] = [at(rule.from), at(rule.until)]
  const agreed = (history.extensions ?? []).filter((one) => Date.parse(one.agreed) <= met)
  const pauses: Stood[] = (history.pauses ?? []).map((pause) => ({
    from: Date.parse(pause.from),
    to: Math.min(met, Date.parse(pause.to ?? "9999-01-01")),
  }))
  const counted = (some: Stood[]) => (date: string) => {
    const end = over(date, rule.zone)
    return !some.some((pause) => pause.from < end && end <= pause.to)
  }
  const fixed = agreed.flatMap((one) => {
    if (!("to" in one)) return []
    const day = here(Date.parse(one.agreed), rule.zone)
    if (one.to < day) return [one.to]
    const since = pauses.filter((pause) => pause.from >= Date.parse(one.agreed))
    return [walk(day, between(day, one.to), counted(since))]
  })
  const spans = [rule, ...agreed.flatMap((one) => ("span" in one ? [one.span] : []))]
  const first = here(start, rule.zone)
  const worked = (date: string) => {
    const free = rule.working?.weekend.includes(new Date(`${date}T12:00Z`).getUTCDay() || 7)
    return !free && !rule.working?.holidays.some((holiday) => holiday.date === date)
  }
  let last: string
  if (rule.unit === "working_days") {
    const zero = walk(first, 1, counted(pauses))
    const count = spans.reduce((sum, span) => sum + span.count, 0)
    last = walk(next(zero), count, (date) => worked(date) && counted(pauses)(date))
  } else {
    last = walk(first, between(first, spans.reduce(later, first)), counted(pauses))
    if (rule.calendar === "working") last = walk(last, 1, (date) => worked(date) && counted(pauses)(date))
  }
  return [last, ...fixed].sort().at(-1) as string
}

const holidays = ["2027-12-24", "2027-12-27", "2028-02-29", "2028-05-01", "2028-05-02"].map((date) => ({
  date,
  name: "invented",
  source: "this test",
}))
const working = { name: "invented", weekend: [6, 7], holidays }

/** Instants of 2027 and 2028, often at changes of clocks, leap days, month ends and exactly at midnight. */
const EDGES = [
  "2027-03-28",
  "2027-10-31",
  "2028-02-28",
  "2028-02-29",
  "2028-03-26",
  "2027-08-31",
  "2028-04-27",
]
const instant = fc.oneof(
  fc.integer({ min: Date.UTC(2027, 0), max: Date.UTC(2028, 11) }),
  fc
    .tuple(fc.constantFrom(...EDGES), fc.integer({ min: -50, max: 50 }))
    .map(([date, hours]) => Date.parse(`${date}T00:00Z`) + hours * 1_800_000),
)
const iso = (at: number) => new Date(at).toISOString()
const kind = fc.constantFrom(
  ...(["days", "weeks", "months"] as const).flatMap((unit) => [
    { calendar: "calendar" as const, unit },
    { calendar: "working" as const, unit },
  ]),
  { calendar: "working" as const, unit: "working_days" as const },
)
const story = fc.record({
  kind,
  zone: fc.constantFrom(
    "Europe/Vienna",
    "Africa/Cairo",
    "America/New_York",
    "Asia/Kathmandu",
    "Pacific/Apia",
  ),
  count: fc.integer({ min: 1, max: 12 }),
  start: instant,
  met: fc.option(fc.integer({ min: 0, max: 250 * 24 }), { nil: null }),
  pauses: fc.array(fc.tuple(fc.integer({ min: -240, max: 6_000 }), fc.integer({ min: 0, max: 1_500 })), {
    maxLength: 4,
  }),
  extensions: fc.array(
    fc.tuple(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 1, max: 5 }), fc.boolean()),
    {
      maxLength: 3,
    },
  ),
})

function told(one: typeof story extends fc.Arbitrary<infer T> ? T : never): [Rule, History] {
  const rule = Rule.parse({
    from: "sent",
    until: "answered",
    count: one.count,
    ...one.kind,
    zone: one.zone,
    working,
  })
  const after = (hours: number) => iso(one.start + hours * 3_600_000)
  const pauses: Pause[] = one.pauses.map(([from, length]) => {
    return { from: after(from), to: after(from + length), why: "agreed", by: "a" }
  })
  const extensions: Extension[] = one.extensions.map(([agreed, count, fixed]) => {
    const to = after(agreed + count * 700).slice(0, 10)
    return {
      agreed: after(agreed),
      why: "agreed",
      by: "a",
      ...(fixed ? { to } : { span: { count, unit: rule.unit } }),
    }
  })
  const events = [{ kind: "sent", at: iso(one.start) }]
  if (one.met !== null) events.push({ kind: "answered", at: after(one.met) })
  return [rule, { events, pauses, extensions }]
}

test("1,000 random histories have the deadline that counting midnights by hand gives", () => {
  const seen = { met: 0, met_late: 0, moved: 0 }
  fc.assert(
    fc.property(story, (one) => {
      const [rule, history] = told(one)
      const due = deadline(rule, history)
      const date = reference(rule, history)
      expect(due).toMatchObject({ date, ends: iso(over(date, rule.zone)) })
      const { state, met } = standing(rule, history, new Date("2035-01-01"))
      const late = met !== null && here(Date.parse(met), rule.zone) > date
      expect(state).toBe(met === null ? "overdue" : late ? "met_late" : "met")
      if (state === "met" || state === "met_late") seen[state] += 1
      if (date !== deadline(rule, { events: history.events })?.date) seen.moved += 1
    }),
    { numRuns: 1_000, seed: 20_261_123 },
  )
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100)
})

test("elapsed hours agree with a walk in half hours that skips what is paused", () => {
  const half = 1_800_000
  const pause = fc.tuple(fc.integer({ min: -50, max: 400 }), fc.integer({ min: 0, max: 100 }))
  fc.assert(
    fc.property(
      instant,
      fc.integer({ min: 1, max: 120 }),
      fc.array(pause, { maxLength: 5 }),
      (start, count, raw) => {
        const rule = Rule.parse({ from: "sent", until: "answered", count, unit: "hours", calendar: "clock" })
        const stood = raw.map(
          ([from, length]) => [start + from * half, start + (from + length) * half] as const,
        )
        let at = start
        for (let left = count * 2; left > 0; at += half)
          if (!stood.some(([from, to]) => from <= at && at < to)) left -= 1
        const pauses = stood.map(([from, to]) => ({ from: iso(from), to: iso(to), why: "agreed", by: "a" }))
        expect(deadline(rule, { events: [{ kind: "sent", at: iso(start) }], pauses })?.ends).toBe(iso(at))
      },
    ),
    { numRuns: 300, seed: 7 },
  )
})

import * as fc from "fast-check"
import { expect, test } from "vitest"
import { alarms, deadline } from "../clocks.ts"
import type { History } from "./history.ts"
import { Rule } from "./rule.ts"

const working = { name: "invented", weekend: [6, 7], holidays: [] }
const rule = Rule.parse({
  from: "start",
  until: "appointed",
  count: 4,
  unit: "weeks",
  calendar: "calendar",
  working,
  warn: [14, 3].map((count) => ({ count, unit: "days", to: "party" })),
  escalate: [
    { count: 0, unit: "days", to: "party" },
    { count: 2, unit: "working_days", to: "secretariat" },
  ],
})
const start: History = { events: [{ kind: "start", at: "2027-03-05T12:00:00Z" }] }

function fires(history: History, by: Rule = rule) {
  return alarms(by, history).map(({ kind, at, to }) => `${kind} ${to} ${at}`)
}

test("reminders and escalation fire at the rule's hour in its zone, over a change of clocks", () => {
  expect(deadline(rule, start)?.date).toBe("2027-04-02")
  expect(fires(start)).toEqual([
    "warn party 2027-03-19T08:00:00.000Z",
    "warn party 2027-03-30T07:00:00.000Z",
    "escalate party 2027-04-02T22:00:00.000Z",
    "escalate secretariat 2027-04-06T07:00:00.000Z",
  ])
})

test("nobody is reminded after it is met, before it starts, or while the clock stands still", () => {
  const met = { events: [...start.events, { kind: "appointed", at: "2027-03-25T12:00:00Z" }] }
  expect(fires(met)).toEqual(["warn party 2027-03-19T08:00:00.000Z"])
  const short = Rule.parse({ ...rule, count: 1 })
  expect(fires(start, short)[0]).toBe("warn party 2027-03-09T08:00:00.000Z")
  expect(fires({ events: [] })).toEqual([])

  const why = { why: "agreed", by: "0192" }
  const paused = { ...start, pauses: [{ from: "2027-03-18T12:00:00Z", to: "2027-03-29T12:00:00Z", ...why }] }
  expect(fires(paused).slice(0, 2)).toEqual([
    "warn party 2027-03-30T07:00:00.000Z",
    "warn party 2027-04-10T07:00:00.000Z",
  ])
  const again = { from: "2027-03-30T06:00:00Z", to: "2027-03-30T18:00:00Z", ...why }
  expect(fires({ ...start, pauses: [again] })[1]).toBe("warn party 2027-03-30T18:00:00.000Z")
  expect(fires({ ...start, pauses: [{ ...again, to: null }] })).toEqual([])
})

test("an hour that a change of clocks skips or doubles still has one instant", () => {
  const at = (hour: string, from: string) =>
    fires({ events: [{ kind: "start", at: from }] }, { ...rule, hour })[0]
  expect(at("02:30", "2027-03-14T12:00:00Z")).toBe("warn party 2027-03-28T01:30:00.000Z")
  expect(at("02:30", "2027-10-17T12:00:00Z")).toBe("warn party 2027-10-31T00:30:00.000Z")
})

test("an elapsed clock reminds by elapsed time", () => {
  const hours = (count: number) => [{ count, unit: "hours" as const, to: "duty" }]
  const quick = Rule.parse({
    ...rule,
    unit: "hours",
    count: 48,
    calendar: "clock",
    warn: hours(6),
    escalate: hours(1),
  })
  expect(fires({ events: [{ kind: "start", at: "2027-03-27T12:00:00Z" }] }, quick)).toEqual([
    "warn duty 2027-03-29T06:00:00.000Z",
    "escalate duty 2027-03-29T13:00:00.000Z",
  ])
})

test("every reminder reads the rule's hour on the date that lies its count before the deadline", () => {
  const local = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Vienna",
    dateStyle: "short",
    timeStyle: "short",
  })
  const minutes = fc.integer({ min: 0, max: 2 * 365 * 1_440 })
  fc.assert(
    fc.property(
      minutes,
      fc.integer({ min: 21, max: 200 }),
      fc.integer({ min: 1, max: 20 }),
      (minute, count, before) => {
        const at = new Date(Date.UTC(2027, 0) + minute * 60_000).toISOString()
        const warn = [{ count: before, unit: "days" as const, to: "party" }]
        const one = Rule.parse({ ...rule, unit: "days", count, warn, escalate: [] })
        const history = { events: [{ kind: "start", at }] }
        const date = Date.parse(deadline(one, history)?.date ?? "")
        const expected = new Date(date - before * 86_400_000).toISOString().slice(0, 10)
        expect(alarms(one, history).map((alarm) => local.format(new Date(alarm.at)))).toEqual([
          `${expected} 09:00`,
        ])
      },
    ),
    { numRuns: 300, seed: 11 },
  )
})

import { describe, expect, test } from "vitest"
import { alarms, deadline, standing } from "../clocks.ts"
import { isProblem } from "../problem.ts"
import type { History, Pause } from "./history.ts"
import { Rule } from "./rule.ts"

const twoWeeks = { from: "start", until: "appointed", count: 2, unit: "weeks", calendar: "calendar" }
const sixMonths = { from: "received", until: "sent", count: 6, unit: "months", calendar: "calendar" }
const who = { why: "agreed between the parties", by: "0192" }

function started(at: string, more: Partial<History> = {}): History {
  return { events: [{ kind: "start", at }], ...more }
}

function stateAt(rule: Rule, history: History, now: string) {
  return standing(rule, history, new Date(now)).state
}

describe("a deadline", () => {
  test("is a date in the zone, met until 24:00 there, also over a change of clocks", () => {
    const due = deadline(Rule.parse(twoWeeks), started("2027-03-17T23:30:00Z"))
    expect(due).toMatchObject({ date: "2027-04-01", ends: "2027-04-01T22:00:00.000Z" })
    const winter = deadline(Rule.parse(twoWeeks), started("2027-03-01T10:00:00+01:00"))
    expect(winter).toMatchObject({ date: "2027-03-15", ends: "2027-03-15T23:00:00.000Z" })
  })

  test.each([
    ["2027-08-31", "2028-02-29"],
    ["2026-08-31", "2027-02-28"],
    ["2027-08-29", "2028-02-29"],
    ["2027-09-30", "2028-03-30"],
  ])("of six months from %s ends on %s", (from, date) => {
    const history = { events: [{ kind: "received", at: `${from}T10:00:00Z` }] }
    expect(deadline(Rule.parse(sixMonths), history)?.date).toBe(date)
  })

  test("does not exist before its event, and follows the event that its rule names", () => {
    expect(deadline(Rule.parse(twoWeeks), { events: [] })).toBeNull()
    const events = ["2027-01-01", "2027-02-01"].map((date) => ({ kind: "start", at: `${date}T12:00Z` }))
    expect(deadline(Rule.parse(twoWeeks), { events })?.date).toBe("2027-01-15")
    expect(deadline(Rule.parse({ ...twoWeeks, occurrence: "last" }), { events })?.date).toBe("2027-02-15")
  })

  test("says that it is provisional where the holidays are not known yet", () => {
    const working = { name: "invented", weekend: [6, 7], holidays: [], known_until: "2027-01-31" }
    const rule = Rule.parse({ ...twoWeeks, calendar: "working", working })
    expect(deadline(rule, started("2027-01-04T12:00Z"))?.provisional).toBe(false)
    expect(deadline(rule, started("2027-01-25T12:00Z"))?.provisional).toBe(true)
  })

  test("is open while a pause has no end, unless the pause came after it or the step was met before", () => {
    const pause: Pause = { from: "2027-01-10T12:00Z", to: null, ...who }
    const open = started("2027-01-04T12:00Z", { pauses: [pause] })
    expect(deadline(Rule.parse(twoWeeks), open)).toMatchObject({ date: null, ends: null })
    expect(
      deadline(Rule.parse(twoWeeks), { ...open, pauses: [{ ...pause, from: "2027-01-19T12:00Z" }] })?.date,
    ).toBe("2027-01-18")
    const met = { ...open, events: [...open.events, { kind: "appointed", at: "2027-01-12T09:00Z" }] }
    expect(standing(Rule.parse(twoWeeks), met, new Date("2027-03-01")).state).toBe("met")
  })

  test("is not moved back by an extension to an earlier date, nor by one agreed after it was met", () => {
    const early = { agreed: "2027-01-05T12:00Z", to: "2027-01-10", ...who }
    expect(deadline(Rule.parse(twoWeeks), started("2027-01-04T12:00Z", { extensions: [early] }))?.date).toBe(
      "2027-01-18",
    )
    const late = { agreed: "2027-01-25T12:00Z", to: "2027-01-30", ...who }
    const history = started("2027-01-04T12:00Z", { extensions: [late] })
    const events = [...history.events, { kind: "appointed", at: "2027-01-20T09:00Z" }]
    expect(standing(Rule.parse(twoWeeks), { ...history, events }, new Date("2027-02-01"))).toMatchObject({
      state: "met_late",
      date: "2027-01-18",
      days: -2,
    })
  })
})

describe("standing", () => {
  const rule = Rule.parse({ ...twoWeeks, warn: [{ count: 3, unit: "days", to: "party" }] })
  const history = started("2027-01-04T12:00Z", {
    pauses: [{ from: "2027-01-06T12:00Z", to: "2027-01-08T12:00Z", ...who }],
  })

  test.each([
    ["2027-01-04T11:59:59.999Z", "not_started"],
    ["2027-01-04T12:00:00Z", "running"],
    ["2027-01-06T12:00:00Z", "paused"],
    ["2027-01-08T12:00:00Z", "running"],
    ["2027-01-17T07:59:59.999Z", "running"],
    ["2027-01-17T08:00:00Z", "due_soon"],
    ["2027-01-20T22:59:59.999Z", "due_soon"],
    ["2027-01-20T23:00:00Z", "overdue"],
  ])("at %s is %s", (now, state) => {
    expect(stateAt(rule, history, now)).toBe(state)
  })

  test("is met by what happens before 24:00, and met late by what happens at it", () => {
    const answered = (at: string) => ({ ...history, events: [...history.events, { kind: "appointed", at }] })
    expect(stateAt(rule, answered("2027-01-20T22:59:59.999Z"), "2027-02-01")).toBe("met")
    expect(stateAt(rule, answered("2027-01-20T23:00:00Z"), "2027-02-01")).toBe("met_late")
    expect(stateAt(rule, answered("2027-01-20T23:00:00Z"), "2027-01-19")).toBe("due_soon")
  })

  test("is met by what was done before the start, unless each start asks for it again", () => {
    const early = { events: [...history.events, { kind: "appointed", at: "2027-01-02T12:00Z" }] }
    expect(stateAt(rule, early, "2027-01-01")).toBe("not_started")
    expect(stateAt(rule, early, "2027-01-03")).toBe("met")
    expect(stateAt(rule, early, "2027-02-01")).toBe("met")
    expect(alarms(rule, early)).toEqual([])
    const again = Rule.parse({ ...rule, occurrence: "last" })
    expect(stateAt(again, early, "2027-01-03")).toBe("not_started")
    expect(stateAt(again, early, "2027-02-01")).toBe("overdue")
  })

  test("counts the dates that are left, below zero once they are past, and announces a start that lies ahead", () => {
    expect(standing(rule, history, new Date("2027-01-18T23:30Z")).days).toBe(1)
    expect(standing(rule, history, new Date("2027-01-25T12:00Z")).days).toBe(-5)
    expect(standing(rule, history, new Date("2027-01-01"))).toMatchObject({
      state: "not_started",
      date: "2027-01-20",
    })
    expect(standing(rule, { events: [] }, new Date("2027-01-01"))).toMatchObject({
      started: null,
      date: null,
    })
  })
})

test("a rule that its calendar cannot count is refused with the field", () => {
  const fields = (rule: object) =>
    Rule.safeParse({ ...twoWeeks, ...rule }).error?.issues.map((one) => one.path[0])
  expect(fields({ unit: "hours" })).toEqual(["unit"])
  expect(fields({ calendar: "clock", unit: "months" })).toEqual(["unit"])
  expect(fields({ calendar: "working" })).toEqual(["working"])
  expect(fields({ unit: "months", count: 1_201 })).toEqual(["count"])
  expect(fields({ zone: "Vienna" })).toEqual(["zone"])
  expect(fields({})).toBeUndefined()
})

test("a history that cannot be counted is refused with a code", () => {
  const code = (more: Partial<History>) => {
    try {
      alarms(Rule.parse(twoWeeks), started("2027-01-04T12:00Z", more))
      return "taken"
    } catch (thrown) {
      return isProblem(thrown) ? thrown.code : String(thrown)
    }
  }
  const pause = { from: "2027-01-06T12:00Z", to: "2027-01-05T12:00Z", ...who }
  const agreed = "2027-01-06T12:00Z"
  expect(code({ pauses: [pause] })).toBe("platform.problem_clock_pause")
  expect(code({ extensions: [{ agreed, span: { count: 4, unit: "hours" }, ...who }] })).toBe(
    "platform.problem_clock_extension",
  )
  expect(code({ pauses: Array.from({ length: 1_001 }, () => ({ ...pause, to: null })) })).toBe(
    "platform.problem_clock_too_long",
  )
  expect(code({ extensions: [{ agreed, span: { count: 4, unit: "days" }, ...who }] })).toBe("taken")
})

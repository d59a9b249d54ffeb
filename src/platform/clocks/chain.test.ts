import { expect, test } from "vitest"
import { isProblem } from "../problem.ts"
import { chain, type ChainHistory, type Step } from "./chain.ts"
import { Rule } from "./rule.ts"

function step(id: string, [from, until]: [string, string], months = 6): Step {
  return { id, rule: Rule.parse({ from, until, count: months, unit: "months", calendar: "calendar" }) }
}

const steps = [
  step("answer", ["start", "submitted"]),
  step("feedback", ["submitted", "sent"]),
  step("list", ["sent", "agreed"], 1),
]

function at(now: string, history: ChainHistory) {
  return chain(steps, history, new Date(now)).map(({ state, expected }) => `${state} ${expected}`)
}

const start = { kind: "start", at: "2027-01-11T09:00:00Z" }

test("each step waits for the one before and expects it on its last date", () => {
  expect(at("2027-02-01", { events: [start] })).toEqual([
    "running 2027-07-11",
    "not_started 2028-01-11",
    "not_started 2028-02-11",
  ])
})

test("lateness travels down: first as what is to be expected, then as what happened", () => {
  expect(at("2027-08-01T09:00:00Z", { events: [start] })).toEqual([
    "overdue 2027-07-11",
    "not_started 2028-02-01",
    "not_started 2028-03-01",
  ])
  const submitted = { kind: "submitted", at: "2027-09-20T09:00:00Z" }
  expect(at("2027-10-01", { events: [start, submitted] })).toEqual([
    "met_late 2027-07-11",
    "running 2028-03-20",
    "not_started 2028-04-20",
  ])
})

test("a pause or an extension of one step moves the steps after it and nothing else", () => {
  const why = { why: "agreed", by: "0192" }
  const submitted = { kind: "submitted", at: "2027-07-01T09:00:00Z" }
  const extensions = [{ agreed: "2027-08-01T09:00:00Z", span: { count: 1, unit: "months" as const }, ...why }]
  const history = { events: [start, submitted], steps: { feedback: { extensions } } }
  expect(at("2027-10-01", history)).toEqual([
    "met 2027-07-11",
    "running 2028-02-01",
    "not_started 2028-03-01",
  ])
  const pauses = [{ from: "2027-09-01T09:00:00Z", to: null, ...why }]
  expect(at("2027-10-01", { ...history, steps: { feedback: { pauses } } })).toEqual([
    "met 2027-07-11",
    "paused null",
    "not_started null",
  ])
})

test("steps in a ring, and two steps met by one event, are refused", () => {
  const code = (some: Step[]) => {
    try {
      return chain(some, { events: [] }, new Date("2027-01-01")).length
    } catch (thrown) {
      return isProblem(thrown) ? thrown.code : String(thrown)
    }
  }
  expect(code([step("a", ["x", "y"]), step("b", ["y", "x"])])).toBe("platform.problem_clock_ring")
  expect(code([step("a", ["x", "y"]), step("b", ["z", "y"])])).toBe("platform.problem_clock_doubled")
  expect(code([step("a", ["x", "y"]), step("b", ["y", "z"])])).toBe(2)
})

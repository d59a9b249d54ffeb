import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { reviews } from "./contract.ts"
import { enteredBy } from "./reviews.fixture.ts"

let stage: TestHouse
let officer: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
})
afterAll(() => stage.database.drop())

const NOT_FOUND = { code: "platform.problem_not_found", status: 404 }

test("a review is seen by the missions of its parties and by the secretariat, and by nobody else", async () => {
  const review = await enteredBy(officer)
  for (const party of ["xaa", "xab", "xba"]) {
    const mission = await stage.as(`${party}-mission`)
    expect((await mission.does(reviews.show, { review })).state).toBe("XAA")
  }
  for (const persona of ["xac-mission", "xaa-expert", "chair", "visitor"]) {
    const other = await stage.as(persona)
    expect(await refusalOf(other.does(reviews.show, { review }))).toEqual(NOT_FOUND)
    expect((await other.does(reviews.list, {})).reviews).toEqual([])
  }
})

test("each step has its dates from what started it, and a step of several parties waits for the last of them", async () => {
  const review = await enteredBy(officer, { state: "XAC" })
  const { steps, waiting } = await officer.does(reviews.show, { review })
  const date = (id: string) => steps.find((step) => step.id === id)?.date
  expect(date("focal_point:XAB")).toBe("2026-11-16")
  expect(date("experts:XAC")).toBe("2026-11-30")
  expect(date("response")).toBe("2027-05-02")
  const feedback = steps.find(({ id }) => id === "feedback:XBA")
  expect([feedback?.date, feedback?.expected]).toEqual([null, "2027-11-02"])
  expect(waiting.map(({ id }) => id)).not.toContain("feedback:XBA")
  expect(waiting.find(({ id }) => id === "focal_point:XAC")?.state).toBe("overdue")
})

test("one State has one review in a phase, no State reviews itself, and what is over stays as it was", async () => {
  const review = await enteredBy(officer, { state: "XAD" })
  expect(await refusalOf(enteredBy(officer, { state: "XAD" }))).toEqual({
    code: "reviews.problem_review_exists",
    status: 409,
  })
  expect(await refusalOf(enteredBy(officer, { state: "XAB", reviewers: ["XAB", "XBA"] }))).toEqual({
    code: "reviews.problem_enter_reviewers",
    status: 422,
  })
  const { status, waiting } = await officer.does(reviews.close, { review })
  expect([status, waiting]).toEqual(["closed", []])
})

import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { reviews } from "../contract.ts"
import { enteredBy, TERMS } from "../reviews.fixture.ts"

let stage: TestHouse
let officer: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  stage.clock.now = new Date("2026-11-23T12:00:00Z")
  officer = await stage.as("secretariat")
})
afterAll(() => stage.database.drop())

const why = { why: "As the parties agreed.", lang: "en" } as const
const stepOf = async (review: string, id: string) =>
  (await officer.does(reviews.show, { review })).steps.find((step) => step.id === id)!

test("feedback runs from the receipt of the response, so lateness goes on; a struck entry takes its dates with it", async () => {
  const review = await enteredBy(officer, { started: "2026-01-31" })
  expect(await stepOf(review, "response")).toMatchObject({ date: "2026-07-31", state: "overdue" })
  await officer.does(reviews.recordEvent, { review, step: "response", happened: "2026-08-31" })
  expect(await stepOf(review, "feedback:XAB")).toMatchObject({ date: "2027-02-28", state: "running" })

  const { events } = await officer.does(reviews.showCourse, { review })
  const event = events.find(({ kind }) => kind === "response")!.id
  await officer.does(reviews.strikeEvent, { review, event })
  expect(await stepOf(review, "feedback:XAB")).toMatchObject({ date: null, state: "not_started" })
})

test("more time is agreed for a step that runs, up to what the procedure allows, and a pause moves every date", async () => {
  const review = await enteredBy(officer, { state: "XAC" })
  const response = { review, step: "response", ...why }
  expect((await refusalOf(officer.does(reviews.extend, { ...response, until: "2027-12-31" }))).code).toBe(
    "reviews.problem_extension_long",
  )
  await officer.does(reviews.extend, { ...response, until: "2027-06-15" })
  expect((await stepOf(review, "response")).date).toBe("2027-06-15")
  await officer.does(reviews.pause, { review, since: "2026-12-01", ...why })
  expect((await stepOf(review, "response")).date).toBe(null)
  const { pauses } = await officer.does(reviews.showCourse, { review })
  await officer.does(reviews.resume, { review, pause: pauses[0]!.id, until: "2026-12-11" })
  expect((await stepOf(review, "response")).date).toBe("2027-06-25")
})

test("what the opening call agreed are the terms of the review, in no more languages than the procedure allows", async () => {
  const review = await enteredBy(officer, { state: "XAD" })
  const many = officer.does(reviews.agreeTerms, { review, ...TERMS, languages: ["en", "fr", "es"] })
  expect((await refusalOf(many)).code).toBe("reviews.problem_languages")
  await officer.does(reviews.agreeTerms, { review, ...TERMS, languages: ["en", "fr"] })
  expect((await stepOf(review, "opening")).state).toBe("met")
  const { terms } = await officer.does(reviews.showCourse, { review })
  expect(terms.map(({ number, languages }) => [number, languages])).toEqual([[1, ["en", "fr"]]])
})

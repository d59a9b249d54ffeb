import { afterAll, beforeAll, expect, it } from "vitest"
import { refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { threads } from "../../secretariat/threads/contract.ts"
import { submittedResponse } from "./responses.fixture.ts"
import { openStateA } from "./state-a.fixture.ts"

let stage: TestHouse
let focalPoint: Delegate

beforeAll(async () => {
  ;({ stage, focalPoint } = await openStateA())
})
afterAll(() => stage.database.drop())

it("remarks of the secretariat on completeness go to the focal point alone, who replies", async () => {
  const { submission } = await submittedResponse(stage)
  const officer = await stage.as("secretariat")
  const note = { thing: "submission", subject: submission, place: "completeness", lang: "en" } as const
  const words = "Question 4 has no answer."
  await officer.does(threads.open, { ...note, version: 1, kind: "clarification", words })
  const asked = { thing: "submission", subject: submission }
  const { threads: notes, places } = await focalPoint.does(threads.list, asked)
  expect(JSON.stringify(notes)).toContain(words)
  expect(places[0]?.visible_to.map(({ kind }) => kind)).toEqual(["secretariat", "focal_point"])
  const thread = notes[0]?.id ?? ""
  await focalPoint.does(threads.reply, { thread, lang: "en", words: "We shall correct it." })
  expect(JSON.stringify(await officer.does(threads.show, { thread }))).toContain("We shall correct it.")
  for (const persona of ["xaa-expert", "xaa-approver", "xab-focal-point", "visitor"]) {
    const other = await stage.as(persona)
    expect((await refusalOf(other.does(threads.list, asked))).status).toBe(404)
    expect((await refusalOf(other.does(threads.show, { thread }))).status).toBe(404)
  }
})

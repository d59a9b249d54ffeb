import { afterAll, beforeAll, expect, test } from "vitest"
import { refusalOf, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { responses } from "../contract.ts"
import { openedResponse, QUESTION, words, yes } from "../responses.fixture.ts"
import { openStateA } from "../state-a.fixture.ts"

let stage: TestHouse
let focalPoint: Delegate
let expert: Delegate

beforeAll(async () => {
  ;({ stage, focalPoint, expert } = await openStateA())
})
afterAll(() => stage.database.drop())

test("cleared answers are entered elsewhere one by one; what is corrected is to be entered again", async () => {
  const response = await openedResponse(stage)
  await expert.does(responses.answer, words(response, "The law is old."))
  await expert.does(responses.answer, yes(response))
  expect(await expert.does(responses.showTranscription, { response })).toMatchObject({
    ready: false,
    sections: [],
  })
  await focalPoint.does(responses.clear, { response })

  const shown = await expert.does(responses.showTranscription, { response })
  const lines = shown.sections.flatMap((section) => section.lines)
  expect(lines.map(({ question }) => question.number)).toEqual(["1", "1.1"])
  expect([shown.count, shown.done]).toEqual([2, 0])
  const hash = lines[0]?.entries[0]?.hash ?? ""
  const ticked = await expert.does(responses.tickEntered, { response, question: QUESTION, hash })
  expect([ticked.done, ticked.sections[0]?.lines[0]?.entries[0]?.entered]).toEqual([1, true])

  await focalPoint.does(responses.reopen, { response })
  const late = expert.does(responses.tickEntered, { response, question: QUESTION, hash })
  expect((await refusalOf(late)).code).toBe("responses.problem_not_cleared")
  await expert.does(responses.answer, yes(response, { base: 1, value: { kind: "closed", answer: "no" } }))
  await focalPoint.does(responses.clear, { response })
  expect((await expert.does(responses.showTranscription, { response })).done).toBe(0)
  const stale = expert.does(responses.tickEntered, { response, question: QUESTION, hash })
  expect((await refusalOf(stale)).code).toBe("platform.problem_moved_on")
})

test("what was entered elsewhere is the State's own business", async () => {
  const response = await openedResponse(stage)
  for (const persona of ["secretariat", "xab-focal-point", "visitor"]) {
    const asked = (await stage.as(persona)).does(responses.showTranscription, { response })
    expect([persona, (await refusalOf(asked)).status]).toEqual([persona, 404])
  }
})

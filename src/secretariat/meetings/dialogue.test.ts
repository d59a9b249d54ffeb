import { afterAll, beforeAll, expect, it } from "vitest"
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts"
import { meetings } from "./contract.ts"
import { appliedTo, begunReport, openedDialogue } from "./meetings.fixture.ts"

let stage: TestHouse
beforeAll(async () => {
  stage = await openTestHouse()
})
afterAll(() => stage[Symbol.asyncDispose]())

const code = (thing: Promise<unknown>) =>
  thing.then(
    () => "done",
    (thrown: { code: string }) => thrown.code,
  )

it("a dialogue follows the adopted report and comes not before it", async () => {
  const { meeting } = await begunReport(stage)
  const asked = { meeting, day: "2099-04-01", deadline: "2099-03-20" }
  expect(await code((await stage.as("secretariat")).does(meetings.openDialogue, asked))).toBe(
    "meetings.problem_report_not_adopted",
  )
})

it("who applied and who objected is for those who decide; everybody reads who takes part and the summary", async () => {
  const { dialogue } = await openedDialogue(stage)
  const application = await appliedTo(stage, dialogue)
  const [visitor, chair, a, b] = [
    await stage.as("visitor"),
    await stage.as("chair"),
    await stage.as("xaa-delegate"),
    await stage.as("xab-delegate"),
  ]
  expect((await visitor.does(meetings.showDialogue, { dialogue })).applications).toEqual([])
  const before = await b.does(meetings.showDialogue, { dialogue })
  await a.does(meetings.objectToApplication, { application, reason: "It is not known to us." })
  expect(await b.does(meetings.showDialogue, { dialogue })).toEqual(before)
  expect(before.applications[0]?.contact).toBeNull()
  expect((await chair.does(meetings.showDialogue, { dialogue })).applications[0]?.objections).toEqual([
    { party: "XAA", reason: "It is not known to us." },
  ])
  await (await stage.as("bureau")).does(meetings.decideApplication, { application, decision: "approve" })
  await chair.does(meetings.publishSummary, { dialogue, lang: "en", words: "Speakers asked for indicators." })
  const open = await visitor.does(meetings.showDialogue, { dialogue })
  expect(open.applications.map(({ name, contact }) => [name, contact])).toEqual([
    ["Friends of the Night Boat", null],
  ])
  expect(open.summary?.text).toBe("Speakers asked for indicators.")
})

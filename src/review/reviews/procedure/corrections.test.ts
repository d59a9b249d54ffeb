import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { reviews } from "../contract.ts"
import { enteredBy, MECHANISM } from "../reviews.fixture.ts"
import { parseValue, spellValue } from "./spell-value.ts"
import { shippedProcedures } from "./shipped-procedures.ts"
import { rulesOf } from "./procedure.ts"

let stage: TestHouse
let officer: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
})
afterAll(() => stage.database.drop())

const grounds = { source: "Resolution 9/1, annex", reason: "The annex was read.", confidence: "C" } as const
const rule = { procedure: MECHANISM, rule: "step_response" }

test("a rule is corrected in plain lines: what it touches is listed first, and what stands on the old version stays", async () => {
  const before = await enteredBy(officer)
  const shown = await officer.does(reviews.showProcedure, { procedure: MECHANISM })
  const old = shown.rules.find(({ id }) => id === "step_response")!.value
  const value = old.replace("count = 6", "count = 9")
  const preview = await officer.does(reviews.previewRule, { ...rule, value })
  expect([preview.reviews, preview.after.includes("count = 9")]).toEqual([1, true])

  await officer.does(reviews.correctRule, { ...rule, value, version: shown.id, ...grounds })
  const after = await enteredBy(officer, { state: "XAC" })
  const dateOf = async (review: string) =>
    (await officer.does(reviews.show, { review })).steps.find(({ id }) => id === "response")?.date
  expect([await dateOf(before), await dateOf(after)]).toEqual(["2027-05-02", "2027-08-02"])
  const again = officer.does(reviews.correctRule, { ...rule, value: old, version: shown.id, ...grounds })
  expect((await refusalOf(again)).code).toBe("reviews.problem_procedure_moved_on")
})

test("what is no value of the rule is refused at its field, and a State corrects nothing", async () => {
  const { id: version } = await officer.does(reviews.showProcedure, { procedure: MECHANISM })
  const asked = { procedure: MECHANISM, rule: "clears", value: "anybody", version, ...grounds }
  const refused = await officer.does(reviews.correctRule, asked).then(
    () => null,
    (thrown: { code: string; fields: object }) => [thrown.code, Object.keys(thrown.fields)],
  )
  expect(refused).toEqual(["reviews.problem_pack_refused", ["value"]])
  const focalPoint = await stage.as("xaa-focal-point")
  expect((await refusalOf(focalPoint.does(reviews.correctRule, asked))).status).toBe(403)
})

test("every value of every shipped rule is read back from its lines as it was", () => {
  for (const { procedure } of shippedProcedures().values())
    for (const { name, value } of rulesOf(procedure))
      expect([name, parseValue(spellValue(value))]).toEqual([name, value])
})

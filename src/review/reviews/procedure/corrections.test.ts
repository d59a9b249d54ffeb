import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { reviews } from "../contract.ts"
import { enteredBy, MECHANISM, standOnEarlier } from "../reviews.fixture.ts"
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

test("a newer shipped procedure overwrites nothing: what was corrected here is compared, kept or given up, and taken", async () => {
  const procedure = "lanterns"
  const brought = shippedProcedures().get(procedure)!
  const standing = await standOnEarlier(stage, {
    earlier: { summary_words: 400, floor: 1 },
    local: { summary_words: 450, languages: { of: ["en"], most: 1 } },
  })
  const comparison = await officer.does(reviews.compareShipped, { procedure })
  expect(comparison).toMatchObject({ version: standing.local, base: standing.earlier, waiting: true })
  expect(
    comparison.rows.map(({ rule, shipped, local, new: next, differs }) => [
      rule,
      shipped,
      local,
      next,
      differs,
    ]),
  ).toEqual([
    [
      "languages",
      expect.stringContaining("2 = fr") as string,
      expect.not.stringContaining("fr") as string,
      expect.stringContaining("2 = fr") as string,
      false,
    ],
    ["summary_words", "400", "450", "500", true],
  ])
  const taken = { procedure, version: standing.local, source: "A newer paper", reason: "It was read." }
  const focalPoint = await stage.as("xaa-focal-point")
  expect((await refusalOf(focalPoint.does(reviews.takeShipped, taken))).status).toBe(403)

  const after = await officer.does(reviews.takeShipped, { ...taken, drop: ["summary_words"] })
  const valueOf = (name: string) => after.rules.find(({ id }) => id === name)?.value
  expect([valueOf("summary_words"), valueOf("languages")]).toEqual(["500", "of.1 = en\nmost = 1"])
  const again = officer.does(reviews.takeShipped, { ...taken, version: after.id })
  expect((await refusalOf(again)).code).toBe("reviews.problem_nothing_to_take")

  const same = await standOnEarlier(stage, {
    earlier: { summary_words: 200 },
    local: { summary_words: 210 },
  })
  const kept = await officer.does(reviews.takeShipped, { ...taken, version: same.local })
  expect([kept.id, (await officer.does(reviews.compareShipped, { procedure })).waiting]).toEqual([
    same.local,
    false,
  ])

  const { local } = await standOnEarlier(stage, {
    earlier: { summary_words: 300 },
    local: { summary_words: 310 },
  })
  const all = { ...taken, version: local, drop: ["summary_words"] }
  const whole = await officer.does(reviews.takeShipped, all)
  expect([whole.id, whole.current, whole.number > after.number]).toEqual([brought.id, true, true])
})

import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts"
import { languages } from "../../../platform/languages.ts"
import { wordOf } from "../../../platform/paper/word.ts"
import { observations } from "../contract.ts"
import { tableOf, transmitted } from "../observations.fixture.ts"
import { outcomePaper } from "./outcome-paper.ts"
import { outcomeSpeaker } from "./speak.ts"

let stage: TestHouse

beforeAll(async () => {
  stage = await openTestHouse()
})
afterAll(() => stage.database.drop())

test("what was handed on is a paper in six languages, with the State's comment under the line that is kept", async () => {
  const table = await tableOf(stage)
  const { outcome } = await transmitted(stage, table)
  const shown = await table.officer.does(observations.showOutcome, { outcome })
  for (const lang of languages) {
    const paper = outcomePaper(shown, outcomeSpeaker(lang))
    expect(paper.title).not.toContain("observations.")
    expect(paper.blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "paragraph", "paragraph"])
    const words = JSON.stringify(paper.blocks)
    expect(words.indexOf("Consider a wider definition.")).toBeLessThan(words.indexOf("La loi le prévoit"))
    expect((await wordOf(paper, { markup: "clean" })).length).toBeGreaterThan(1_000)
  }
})

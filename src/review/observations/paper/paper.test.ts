import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type TestHouse } from "../../../../test/support/house.ts"
import { languages } from "../../../platform/languages.ts"
import { wordOf } from "../../../platform/paper/word.ts"
import { documents } from "../../../secretariat/documents/contract.ts"
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
    expect(paper.blocks.map(({ kind }) => kind)).toEqual([
      "heading",
      ...Array.from({ length: 5 }, () => "paragraph"),
    ])
    const words = JSON.stringify(paper.blocks)
    expect(words.indexOf("Consider a wider definition.")).toBeLessThan(words.indexOf("La loi le prévoit"))
    expect((await wordOf(paper, { markup: "clean" })).length).toBeGreaterThan(1_000)
  }
})

test("the list as it stands is a paper for the parties of the review, and for nobody else", async () => {
  const table = await tableOf(stage)
  await transmitted(stage, table)
  const asked = { thing: "observations", id: table.review, format: "word", lang: "ru" } as const
  expect((await table.own.does(documents.downloadPaper, asked)).name).toMatch(
    /^observations-X[A-Z]{2}-ru.docx$/,
  )
  const visitor = (await stage.as("visitor")).does(documents.downloadPaper, asked)
  expect((await refusalOf(visitor)).status).toBe(404)
})

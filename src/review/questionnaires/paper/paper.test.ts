import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { languages, type Lang } from "../../../platform/languages.ts"
import { wordOf } from "../../../platform/paper/word.ts"
import { questionnaires } from "../contract.ts"
import { questionnairePaper } from "../paper.ts"
import { draftedBy } from "../questionnaires.fixture.ts"
import { paperSpeaker } from "./speak.ts"
import { openWord } from "../word/open-word.ts"
import { readQuestions } from "../word/read-questions.ts"

let stage: TestHouse
let officer: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
})
afterAll(() => stage.database.drop())

const paperIn = async (questionnaire: string, lang: Lang) =>
  questionnairePaper(await officer.does(questionnaires.show, { questionnaire, lang }), paperSpeaker(lang))

test("a blank form asks every question in its order, with a code and a bookmark of its own", async () => {
  const questionnaire = await draftedBy(officer)
  const { blocks, header } = await paperIn(questionnaire, "en")
  const asked = blocks.filter((block) => block.kind === "question")

  expect(asked.map(({ number, code, bookmark }) => [number, code, bookmark])).toEqual([
    ["1.", "som.crim.offence·v1", "p1_q1_v1"],
    ["1.1.", "som.crim.why·v1", "p1_q1_1_v1"],
  ])
  expect(asked[0]?.answers.map(({ kind }) => kind)).toEqual(["options", "lines"])
  expect(asked[1]?.guidance?.map(({ text }) => text).join("")).toContain("asked after question 1")
  expect(header.notice).toBe("Not an official text")
})

test("the Word form is read back by the room's own reader as the questions it was made from", async () => {
  const questionnaire = await draftedBy(officer)
  const bytes = await wordOf(await paperIn(questionnaire, "en"), { markup: "clean" })

  const { questions } = readQuestions(await openWord(Buffer.from(bytes)))
  expect(questions.map(({ text, closed }) => [text, closed])).toEqual([
    ["Is the smuggling of migrants a crime? [som.crim.offence·v1]", true],
  ])
  expect(questions[0]?.follow_ups.map(({ text }) => text)).toEqual([
    "What stands in the way? [som.crim.why·v1]",
  ])
})

test("words that a language lacks stand in the authoritative one and are marked so, in all six", async () => {
  const questionnaire = await draftedBy(officer)
  for (const lang of languages) {
    const { dir, blocks } = await paperIn(questionnaire, lang)
    const first = blocks.find((block) => block.kind === "question")

    expect(dir).toBe(lang === "ar" ? "rtl" : "ltr")
    expect(first?.runs[0]?.lang).toBe(lang === "en" ? undefined : "en")
  }
})

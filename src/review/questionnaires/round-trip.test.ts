import { assert, asyncProperty, constantFrom, record, string, subarray } from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../test/support/house.ts"
import { languages } from "../../platform/languages.ts"
import { questionnaires } from "./contract.ts"
import { MAX_FILE_CHARACTERS } from "./pack/read-json.ts"
import { draftedBy } from "./questionnaires.fixture.ts"
import { MAX_WORD_BASE64 } from "./word/limits.ts"

let stage: TestHouse
let officer: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  officer = await stage.as("secretariat")
})
afterAll(() => stage.database.drop())

type Files = Record<string, string>
const others = languages.filter((lang) => lang !== "en")

const pieces =
  '[text]|<b>|&amp;|\\|"|{n, plural}|\u200e|\u200f|\u2066|\u2069|\u2028|\t|\n| |𠀀|e\u0301|سؤال؟|问题。|Вопрос?|¿Qué?|=1+1'
const text = string({ unit: constantFrom(...pieces.split("|")), minLength: 1, maxLength: 10 }).map(
  (words) => `x${words}x`,
)

test("JSON out and in loses nothing: words in six languages, structure, and which translations are behind", async () => {
  const { files: drafted } = await officer.does(questionnaires.exportFiles, {
    questionnaire: await draftedBy(officer),
  })
  const structure = JSON.parse(drafted["questionnaire.json"]!) as object
  const keys = Object.keys(JSON.parse(drafted["texts.en.json"]!) as object)
  const words = record(Object.fromEntries(keys.map((key) => [key, text])))
  const everywhere = record(Object.fromEntries(languages.map((lang) => [lang, words])))
  let count = 0
  await assert(
    asyncProperty(everywhere, subarray(keys), async (texts, behind) => {
      const id = `round-${++count}`
      const sent = fileOf({ ...structure, id, ...(behind.length > 0 && { stale: staleIn(behind) }) }, texts)
      const { id: first } = await officer.does(questionnaires.import, { files: sent })
      const { files } = await officer.does(questionnaires.exportFiles, { questionnaire: first })
      expect(read(files)).toEqual(normal(read(sent)))
      const renamed = { ...read(files)["questionnaire.json"], id: `${id}-again` }
      const { id: second } = await officer.does(questionnaires.import, {
        files: { ...files, "questionnaire.json": JSON.stringify(renamed) },
      })
      const { files: again } = await officer.does(questionnaires.exportFiles, { questionnaire: second })
      expect(read(again)).toEqual({ ...read(files), "questionnaire.json": renamed })
    }),
    { numRuns: 6 },
  )
})

test("a huge file is refused before it is read, and its size is said to be the reason", async () => {
  const questionnaire = await draftedBy(officer)
  const huge = { "questionnaire.json": " ".repeat(MAX_FILE_CHARACTERS + 1) }
  const sent = officer.does(questionnaires.import, { files: huge })
  expect((await refusalOf(sent)).status).toBe(422)
  const content = "A".repeat(Math.ceil((MAX_WORD_BASE64 + 4) / 4) * 4)
  const word = officer.does(questionnaires.importWord, { questionnaire, section: "som.crim", content })
  expect((await refusalOf(word)).status).toBe(422)
})

function staleIn(behind: readonly string[]) {
  return Object.fromEntries(others.map((lang) => [lang, [...behind].toSorted()]))
}

function fileOf(structure: object, texts: Record<string, unknown>): Files {
  const byLang = Object.entries(texts).map(
    ([lang, own]) => [`texts.${lang}.json`, JSON.stringify(own)] as const,
  )
  return { "questionnaire.json": JSON.stringify(structure), ...Object.fromEntries(byLang) }
}

function read(files: Files): Record<string, object> {
  return Object.fromEntries(Object.entries(files).map(([name, body]) => [name, JSON.parse(body) as object]))
}

/** Letters are kept composed: one way to write the same. */
function normal(files: Record<string, object>): unknown {
  return JSON.parse(JSON.stringify(files).normalize("NFC"))
}

import { strToU8, zipSync } from "fflate"
import { assert, json, property } from "fast-check"
import { expect, test } from "vitest"
import { MAX_NESTED, nestedJson, readAs } from "./hostile.fixture.ts"
import { openWord } from "./word/open-word.ts"
import { readQuestions } from "./word/read-questions.ts"

const types = strToU8(
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
)
const refusedWith = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (thrown: { code: string }) => thrown.code,
  )

test("a file that nests too deep, is no JSON, or names what is not there is refused by file and row", () => {
  expect(readAs({ "questionnaire.json": nestedJson(MAX_NESTED) })).toMatchObject({
    "questionnaire.json": { code: "questionnaires.fault_file_too_deep" },
  })
  expect(readAs({ "questionnaire.json": "{" })).toMatchObject({
    "questionnaire.json": { code: "questionnaires.fault_file_not_json" },
  })
  expect(readAs({})).toMatchObject({ "questionnaire.json": { code: "questionnaires.fault_file_missing" } })
})

test("whatever is sent is read or refused with reasons, and never anything else", () => {
  assert(
    property(json(), json(), (file, texts) => {
      expect(
        Object.keys(readAs({ "questionnaire.json": file, "texts.en.json": texts }) ?? {}).length,
      ).toBeGreaterThan(0)
    }),
    { numRuns: 60 },
  )
})

test("a bomb, an entity and what is no Word file are refused; nothing of them is opened", async () => {
  const bomb = zipSync({
    "[Content_Types].xml": types,
    "word/document.xml": new Uint8Array(65 * 1024 * 1024),
  })
  expect(await refusedWith(openWord(bomb))).toBe("questionnaires.problem_word_too_large")
  const entity = strToU8(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>`)
  const named = zipSync({ "[Content_Types].xml": types, "word/document.xml": entity })
  expect(await refusedWith(openWord(named))).toBe("questionnaires.problem_word_entities")
  expect(await refusedWith(openWord(strToU8("no zip")))).toBe("questionnaires.problem_not_word")
})

test("numbered paragraphs become questions, boxes of yes and no close one, and the rest is listed", () => {
  const lines = [
    "Part I",
    "1. Is it a crime (art. 6, para. 1)?",
    "( ) Yes",
    "( ) No",
    "(a) If no, why?",
    "Thank you",
  ]
  const read = readQuestions(lines.map((text) => ({ text, level: null, heading: false })))
  expect(read.questions).toMatchObject([
    { closed: true, cited: ["6.1"], follow_ups: [{ text: "If no, why?", closed: false }] },
  ])
  expect(read.misread.map(({ text }) => text)).toEqual(["Part I", "Thank you"])
})

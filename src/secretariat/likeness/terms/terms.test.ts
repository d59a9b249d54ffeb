import { expect, test } from "vitest"
import { normalise } from "../words/normalise.ts"
import { makeLexica, readingsOf } from "../fingerprint.ts"
import { readTerms } from "./read-terms.ts"
import { shippedTerms } from "./shipped-terms.ts"

test("the shipped table names at least 1,500 concepts, each in six languages", () => {
  expect(shippedTerms().length).toBeGreaterThanOrEqual(1500)
})

test.each([
  ["id\ten\n", "no header"],
  ["id\tar\ten\tes\tfr\tru\tzh\nx\tا\ta\t\tc\tд\t字", "no form in es"],
  ["id\tar\ten\tes\tfr\tru\tzh\nx\tا\ta\tb\tc\tд\t字\nx\tا\ta\tb\tc\tд\t字", "stands twice"],
])("a broken table is refused: %#", (file, reason) => {
  expect(() => readTerms([file])).toThrow(reason)
})

test("one word has one spelling", () => {
  expect(normalise("الأَسْلِحَة والإِجْراءات", "ar")).toEqual(["الاسلحه", "والاجراءات"])
  expect(normalise("Ёлка и ещё", "ru")).toEqual(["елка", "еще"])
  expect(normalise("L’Éducation élémentaire", "fr")).toEqual(["education", "elementaire"])
  expect(normalise("ＡＲＴＩＣＬＥ 18", "en")).toEqual(["article", "18"])
})

const lexica = makeLexica(shippedTerms())
const idsOf = (lang: Parameters<typeof readingsOf>[1], text: string) =>
  readingsOf(text, lang, lexica).flatMap(({ concepts }) =>
    [...concepts.keys()].map((place) => lexica.terms[place]?.id),
  )

test("a phrase is one concept, whatever little words stand in it", () => {
  expect(idsOf("en", "mutual legal assistance")).toContain("mutual-legal-assistance")
  expect(idsOf("fr", "l'entraide judiciaire")).toContain("mutual-legal-assistance")
  expect(idsOf("es", "los derechos humanos")).toContain("human-right")
  expect(idsOf("ru", "прав человека")).toContain("human-right")
  expect(idsOf("zh", "司法协助")).toContain("mutual-legal-assistance")
})

test("Arabic words are met through joined particles and the article", () => {
  expect(idsOf("ar", "وبالتعاون")).toContain("cooperat")
  expect(idsOf("ar", "للشهود")).toContain("witness")
  expect(idsOf("ar", "يتعاونون")).toContain("cooperat")
})

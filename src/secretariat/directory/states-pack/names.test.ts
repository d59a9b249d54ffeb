import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { findState, readStatesPack } from "../states-pack.ts"
import { findByName, matchesOfName } from "./find-by-name.ts"
import { nameAt, type PrintedKind } from "./name-at.ts"
import type { Lang } from "../../../platform/languages.ts"
import { shippedFiles } from "./shipped.fixture.ts"

const pack = readStatesPack(shippedFiles())

function called(id: string, lang: Lang, at: { date: string; kind?: PrintedKind }): string {
  const state = findState(pack, id)
  if (!state) throw new Error(`no ${id}`)
  return nameAt(state, { lang, date: at.date, kind: at.kind ?? "list" }).text
}

describe("a name on a date", () => {
  it.each([
    ["SWZ", "en", "2017-09-11", "Swaziland"],
    ["SWZ", "en", "2020-01-01", "Eswatini"],
    ["SWZ", "zh", "2017-09-11", "斯威士兰"],
    ["TUR", "fr", "2022-05-31", "Turquie"],
    ["TUR", "fr", "2022-06-01", "Türkiye"],
    ["MKD", "ru", "2017-09-11", "бывшая югославская Республика Македония"],
    ["MKD", "ar", "2026-01-01", "مقدونيا الشمالية"],
    ["NLD", "es", "2026-01-01", "Países Bajos (Reino de los)"],
    ["NLD", "zh", "2017-09-11", "荷兰"],
    ["SRB", "en", "2004-01-01", "Serbia and Montenegro"],
    ["EUE", "en", "2004-05-21", "European Community"],
    ["IRN", "ru", "2026-01-01", "Иран (Исламская Республика)"],
  ] as const)("%s in %s on %s is %s", (id, lang, date, text) => {
    expect(called(id, lang, { date })).toBe(text)
  })

  it("has its article in running text, its full form in formal acts, its case after Russian prepositions", () => {
    const date = "2026-01-01"
    expect(called("DZA", "fr", { date, kind: "short" })).toBe("l'Algérie")
    expect(called("CUB", "fr", { date, kind: "short" })).toBe("Cuba")
    expect(called("GRC", "es", { date, kind: "formal" })).toBe("la República Helénica")
    expect(called("RUS", "ru", { date, kind: "genitive" })).toBe("Российской Федерации")
    expect(called("NLD", "ru", { date: "2017-01-01", kind: "genitive" })).toBe("Нидерландов")
  })

  it("is never a variant", () => {
    const variants = new Set(
      pack.states.flatMap((state) => state.names.filter((name) => name.kind === "variant")),
    )
    for (const state of pack.states) {
      for (const kind of ["list", "short", "formal", "genitive"] as const) {
        expect(variants.has(nameAt(state, { lang: "en", date: "2010-01-01", kind }))).toBe(false)
      }
    }
  })
})

describe("finding a State by its name", () => {
  it.each([
    ["the United Kingdom of Great Britain and North-\nern Ireland", "GBR"],
    ["联合 王国", "GBR"],
    ["大不列颠及北爱尔\n兰联合王国", "GBR"],
    ["美国", "USA"],
    ["ＩＲＡＮ （Islamic Republic of）", "IRN"],
    ["COTE D’IVOIRE", "CIV"],
    ["de la Türkiye", "TUR"],
    ["Afganistán (el)", "AFG"],
    ["والأرجنتين", "ARG"],
    ["ولايات ميكرونيزيا الموحدة", "FSM"],
    ["Корейской Народно-Демократической Республики", "PRK"],
    ["Holy See (the) *", "VAT"],
    ["Congo", "COG"],
    ["Czech Republic", "CZE"],
  ])("%s", (text, id) => {
    expect(findByName(pack, text)?.state.id).toBe(id)
  })

  it.each(["", "   ", "*", "Korea", "Atlantis", "European", "国际移民组织", "le"])(
    "does not guess: «%s»",
    (text) => {
      expect(findByName(pack, text)).toBeUndefined()
      expect(matchesOfName(pack, text)).toEqual([])
    },
  )

  it("says whether the State was called so on the date, and keeps to a language when one is named", () => {
    expect(findByName(pack, "Turkey", { date: "2017-09-11" })?.current).toBe(true)
    expect(findByName(pack, "Turkey", { date: "2024-01-01" })).toMatchObject({
      state: { id: "TUR" },
      current: false,
    })
    expect(findByName(pack, "Turquie", { lang: "en" })).toBeUndefined()
  })

  it("finds every name of the pack again, whatever a page seam, a font or a keyboard did to it", () => {
    const names = pack.states.flatMap((state) => state.names)
    const damage = fc.array(
      fc.record({ at: fc.nat(200), put: fc.constantFrom(" ", "\n", "-\n", "\u00A0", "*") }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(fc.constantFrom(...names), damage, fc.boolean(), (name, seams, upper) => {
        let text = upper ? name.text.toUpperCase() : name.text.normalize("NFD")
        for (const { at, put } of seams) {
          const seam = 1 + (at % text.length)
          text = text.slice(0, seam) + put + text.slice(seam)
        }
        expect(findByName(pack, text, { lang: name.lang })?.state.id).toBe(name.state)
      }),
      { numRuns: 400 },
    )
  })
})

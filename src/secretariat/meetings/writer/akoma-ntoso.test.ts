import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { catalogues } from "../../../catalogues.ts"
import { languages, speaker, type Lang } from "../../../platform/languages.ts"
import { codes } from "../report/trial/names.fixture.ts"
import { akomaNtosoOf } from "./as-akoma-ntoso.ts"
import { drafts } from "./trial/drafts.fixture.ts"
import { writeReport } from "./write-report.ts"

const inLang = (lang: Lang) => {
  const [draft] = fc.sample(drafts(lang, codes), { numRuns: 1, seed: 7 })
  const report = writeReport(draft!, speaker(catalogues, lang))
  return { report, xml: akomaNtosoOf(report, draft!) }
}

/** Names of elements that were opened and not closed, or closed and not opened. */
function unbalanced(xml: string): string[] {
  const open: string[] = []
  const faults: string[] = []
  for (const [, closing, name, alone] of xml.matchAll(/<(\/?)([A-Za-z]+)[^<>]*?(\/?)>/g)) {
    if (alone === "/") continue
    if (closing === "") open.push(name ?? "")
    else if (open.pop() !== name) faults.push(name ?? "")
  }
  return [...faults, ...open]
}

describe("A report as Akoma Ntoso", () => {
  it("is well formed and gives every paragraph the same id in six languages", () => {
    const ids = languages.map((lang) => {
      const { xml } = inLang(lang)
      expect(unbalanced(xml)).toEqual([])
      return [...xml.matchAll(/eId="([^"]+)"/g)].map(([, id]) => id)
    })
    for (const one of ids) expect(one).toEqual(ids[0])
    expect(new Set(ids[0]).size).toBe(ids[0]?.length)
  })

  it("holds every paragraph with its number, and a paragraph with a list in it opens that list", () => {
    const { report, xml } = inLang("en")
    const counted = report.pieces.filter(({ kind }) => kind === "paragraph")
    expect(xml.match(/<paragraph /g)).toHaveLength(counted.length)
    expect(xml).toMatch(
      /<paragraph eId="agenda_adopted"[^>]*><num>\d+\.<\/num><intro>.*?<point eId="agenda_1"/,
    )
  })

  it("holds what a person wrote as text and never as markup", () => {
    const [draft] = fc.sample(drafts("en", codes), { numRuns: 1, seed: 7 })
    const said = { ...draft!, introduction: [{ id: "i1", text: 'A <b>"bold"</b> & a \u0000 sign' }] }
    const xml = akomaNtosoOf(writeReport(said, speaker(catalogues, "en")), said)
    expect(xml).toContain("A &lt;b&gt;&quot;bold&quot;&lt;/b&gt; &amp; a  sign")
    expect(unbalanced(xml)).toEqual([])
  })
})

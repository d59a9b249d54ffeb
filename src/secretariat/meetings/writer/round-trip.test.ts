import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { catalogues } from "../../../catalogues.ts"
import { languages, speaker, type Lang } from "../../../platform/languages.ts"
import { pdfOf } from "../../../platform/paper/pdf.ts"
import { wordOf } from "../../../platform/paper/word.ts"
import { inputOfFile } from "../report/read-file.ts"
import { readReport } from "../report/read-report.ts"
import { damage, harms } from "../report/trial/damage.fixture.ts"
import { codes, states } from "../report/trial/names.fixture.ts"
import { paperOf } from "./as-paper.ts"
import { textOf } from "./as-text.ts"
import type { ReportDraft } from "./draft.ts"
import { drafts } from "./trial/drafts.fixture.ts"
import { factsOf, factsRead } from "./trial/told.fixture.ts"
import { writeReport } from "./write-report.ts"

const RUNS = 40
const WORD_RUNS = 4
const PDF_RUNS = 2
const leftToRight = languages.filter((lang) => lang !== "ar")
const some = (lang: Lang, numRuns: number) => fc.sample(drafts(lang, codes), { numRuns, seed: 2031 })
const english = speaker(catalogues, "en")

const written = (draft: ReportDraft) => {
  const spoken = speaker(catalogues, draft.lang)
  const report = writeReport(draft, spoken)
  return { ...report, paper: paperOf(report, draft, { speaker: spoken, english }) }
}

describe("What the writer writes, the reader reads back", () => {
  it.each(languages)("from text, in %s", (lang) => {
    for (const draft of some(lang, RUNS)) {
      const report = written(draft)
      const read = readReport({ text: textOf(report) }, { states })
      expect(read.unread).toEqual([])
      expect(factsRead(read).toSorted()).toEqual(factsOf(draft, report.pieces).toSorted())
    }
  })

  it.each(languages)("from Word, in %s", async (lang) => {
    for (const draft of some(lang, WORD_RUNS)) {
      const report = written(draft)
      const word = await wordOf(report.paper, { markup: "clean" })
      const read = readReport(await inputOfFile(word), { states })
      expect(factsRead(read).toSorted()).toEqual(factsOf(draft, report.pieces).toSorted())
      expect([read.unread, read.head.symbol]).toEqual([[], draft.symbol])
    }
  })

  it.each(leftToRight)("from PDF, in %s", async (lang) => {
    for (const draft of some(lang, PDF_RUNS)) {
      const report = written(draft)
      const pdf = await pdfOf(report.paper, { markup: "clean" })
      const read = readReport(await inputOfFile(pdf), { states })
      expect(factsRead(read).toSorted()).toEqual(factsOf(draft, report.pieces).toSorted())
      expect(read.unread).toEqual([])
    }
  })

  it("from an Arabic PDF: what cannot be put in order is unread, and nothing is read wrongly", async () => {
    for (const draft of some("ar", PDF_RUNS)) {
      const report = written(draft)
      const pdf = await pdfOf(report.paper, { markup: "clean" })
      const read = readReport(await inputOfFile(pdf), { states })
      const facts = new Set(factsOf(draft, report.pieces))
      expect(factsRead(read).filter((fact) => !facts.has(fact))).toEqual([])
      expect(read.unread.some(({ why }) => why === "order_not_certain")).toBe(true)
    }
  })
})

const told = (lang: Lang) => {
  let expected = 0
  const missed: string[] = []
  const invented: string[] = []
  const cases = fc.sample(fc.record({ draft: drafts(lang, codes), harm: harms }), { numRuns: RUNS, seed: 77 })
  for (const { draft, harm } of cases) {
    const { title, pieces } = written(draft)
    const year = Number(draft.from.slice(0, 4))
    const typed = [
      { text: title },
      ...pieces.map(({ number, text }) => ({ text: `${number} ${text}`.trim() })),
    ]
    const read = readReport({ text: damage({ lang, year }, typed, harm) }, { states })
    const facts = factsOf(draft, pieces)
    expected += facts.length
    const found = new Set(factsRead(read))
    missed.push(...facts.filter((fact) => !found.has(fact)))
    const truth = new Set(facts)
    invented.push(...[...found].filter((fact) => !truth.has(fact)))
  }
  return { expected, missed, invented }
}

describe("What the writer wrote, harmed as pages harm it, is read back", () => {
  it.each(languages)("in %s: at least 99 in 100 facts right, and none invented", (lang) => {
    const { expected, missed, invented } = told(lang)
    expect(expected).toBeGreaterThan(RUNS * 40)
    expect({ invented, missed: missed.slice(0, 20) }).toEqual({ invented: [], missed: missed.slice(0, 20) })
    expect(missed.length / expected).toBeLessThanOrEqual(0.01)
  })
})

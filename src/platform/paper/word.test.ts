import { strFromU8, unzipSync } from "fflate"
import mammoth from "mammoth"
import { describe, expect, it } from "vitest"
import { languages } from "../languages.ts"
import type { Paper } from "../paper.ts"
import { samplePaper, samples } from "./sample.fixture.ts"
import { wordOf } from "./word.ts"

describe("a paper as Word", () => {
  it("carries changes as tracked changes, with who proposed them and when", async () => {
    const xml = await bodyOf(samplePaper("en"), "tracked")

    expect(xml).toMatch(
      /<w:ins w:id="\d+" w:author="Freeland" w:date="2026-11-23T10:00:00Z"><w:r>.*?an open list/,
    )
    expect(xml).toMatch(
      /<w:del w:id="\d+" w:author="Freeland" w:date="2026-11-23T10:00:00Z"><w:r>.*?<w:delText[^>]*>a list/,
    )
    const ids = [...xml.matchAll(/<w:(?:ins|del|bookmarkStart) [^>]*w:id="(\d+)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(2)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("names nobody and no time where a change has neither", async () => {
    const xml = await bodyOf(
      withParagraph([{ text: "quiet", change: { kind: "ins" } }, { text: " words" }]),
      "tracked",
    )

    expect(xml).toMatch(/<w:ins w:id="\d+" w:author="—"><w:r><w:t[^>]*>quiet/)
  })

  it("strikes the number and the line itself with a paragraph that is wholly struck", async () => {
    const paper = withParagraph([{ text: "All of it", change: { kind: "del", by: "Freeland" } }])
    const tracked = await bodyOf(paper, "tracked")

    expect(tracked).toMatch(/<w:rPr><w:del w:id="\d+" w:author="Freeland"\/>/)
    expect(tracked).toMatch(/<w:delText[^>]*>7\.<\/w:delText><w:tab\/>/)
    expect(await bodyOf(paper, "clean")).not.toMatch(/All of it|7\./)
  })

  it("has no trace of a change in a clean copy", async () => {
    const xml = await bodyOf(samplePaper("en"), "clean")

    expect(xml).toContain("an open list")
    expect(xml).not.toMatch(/<w:ins |<w:del |delText|Freeland|>a list</)
  })

  it.each(languages)("reads in its order in %s, numbers typed and codes printed", async (lang) => {
    const words = samples[lang]
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(await wordOf(samplePaper(lang), { markup: "clean" })),
    })

    const order = [
      words.organization,
      "EXA/WG.1/2026/CRP.3",
      words.body,
      words.title,
      "I.",
      words.heading,
      "1.",
    ]
    const rest = [
      words.inserted,
      words.end,
      "(a)",
      words.item,
      words.caption,
      "2026/1",
      "12.",
      words.question,
    ]
    const last = ["[q12·v3]", words.guidance, `☒ ${words.yes}`, `☐ ${words.no}`, words.explain]
    let from = 0
    for (const piece of [...order, ...rest, ...last]) {
      const at = value.indexOf(piece, from)
      expect(at, `${piece} in order`).toBeGreaterThanOrEqual(from)
      from = at + piece.length
    }
  })

  it("runs from right to left in Arabic, with Latin symbols left to themselves", async () => {
    const xml = await bodyOf(samplePaper("ar"), "tracked")

    expect(xml).toContain("<w:bidiVisual/>")
    expect(xml).toMatch(/<w:r><w:rPr><w:rtl\/><\/w:rPr><w:t[^>]*>السلطة/)
    expect(xml).toMatch(/<w:r><w:t[^>]*>EXA\/WG\.1\/2026\/2</)
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/g) ?? []
    const spoken = paragraphs.filter((one) => /[\u0600-\u06FF]/.test(one))
    expect(spoken.length).toBeGreaterThan(10)
    expect(spoken.filter((one) => !one.includes("<w:bidi/>"))).toEqual([])
    expect(await bodyOf(samplePaper("fr"), "tracked")).not.toMatch(/<w:bidi\/>|<w:rtl\/>|<w:bidiVisual\/>/)
  })

  it("repeats a table's head, keeps answers in their bookmark, and says page of pages", async () => {
    const files = await filesOf(samplePaper("en"), "clean")
    const xml = files["word/document.xml"] ?? ""

    expect(xml).toContain("<w:tblHeader/>")
    const held = /<w:bookmarkStart [^>]*w:name="q12_v3"[^>]*\/>(.*)<w:bookmarkEnd/s.exec(xml)?.[1] ?? ""
    expect(held).toContain("☒ Yes")
    expect(held).not.toContain("Does the law")
    const footers = Object.keys(files).filter((name) => name.startsWith("word/footer"))
    for (const name of footers) expect(files[name]).toMatch(/PAGE.*NUMPAGES/s)
    expect(files["word/footnotes.xml"]).toContain("As agreed at the first session.")
    expect(files["word/styles.xml"]).toMatch(/w:lang [^>]*w:val="en-GB"/)
  })
})

function withParagraph(runs: Extract<Paper["blocks"][number], { kind: "paragraph" }>["runs"]): Paper {
  return { ...samplePaper("en"), blocks: [{ kind: "paragraph", number: "7.", runs }] }
}

async function bodyOf(paper: Paper, markup: "tracked" | "clean"): Promise<string> {
  return (await filesOf(paper, markup))["word/document.xml"] ?? ""
}

async function filesOf(paper: Paper, markup: "tracked" | "clean"): Promise<Record<string, string>> {
  const files = unzipSync(await wordOf(paper, { markup }))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { languages } from "../languages.ts"
import type { Block, Paper } from "../paper.ts"
import { pdfOf } from "./pdf.ts"
import { samplePaper, samples } from "./sample.fixture.ts"

const folder = mkdtempSync(join(tmpdir(), "papers-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const leftToRight = languages.filter((lang) => lang !== "ar")

describe("a paper as PDF", () => {
  it.each(leftToRight)("gives its words in reading order in %s", async (lang) => {
    const words = samples[lang]
    const text = textOf(await written(samplePaper(lang), "clean"))

    const head = [words.organization, "EXA/WG.1/2026/CRP.3", words.body, words.distribution, words.title]
    const rest = ["I.", words.heading, "1.", words.before, words.inserted, words.end, "(a)", words.item]
    const last = [words.caption, "2026/1", "12.", words.question, "[q12·v3]", words.guidance, words.explain]
    let from = 0
    for (const piece of [...head, ...rest, ...last].map(packed)) {
      const at = text.indexOf(piece, from)
      expect(at, `${piece} in order`).toBeGreaterThanOrEqual(from)
      from = at + piece.length
    }
    expect(text).toContain(packed(`■${words.yes}`))
    expect(text).toContain(packed(`□${words.no}`))
  })

  it.each(languages)("embeds every font and says it is PDF/UA in %s", async (lang) => {
    const file = await written(samplePaper(lang), "tracked")

    const fonts = run("pdffonts", [file]).trim().split("\n").slice(2)
    expect(fonts.length).toBeGreaterThan(1)
    expect(fonts.filter((line) => !/ yes yes (?:yes|no) +\d+ +\d+$/.test(line))).toEqual([])
    if (lang === "ar") expect(fonts.join()).toContain("NotoNaskhArabic")
    if (lang === "zh") expect(fonts.join()).toContain("NotoSansHans")
    const info = run("pdfinfo", [file])
    expect(info).toMatch(/Tagged: +yes/)
    expect(run("pdfinfo", ["-meta", file])).toContain("<pdfuaid:part>1</pdfuaid:part>")
    expect(info).toMatch(/Page size: .*A4/)
    expect(info).toMatch(/Pages: +1\n/)
    expect(readFileSync(file, "latin1")).toContain(
      `/Lang (${{ en: "en-GB", zh: "zh-CN" }[lang as string] ?? lang})`,
    )
  })

  it("repeats a table's head on every page and counts the pages", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [[{ text: `row ${index + 1}` }], [{ text: "x" }]])
    const long: Block = {
      kind: "table",
      head: [[{ text: "Headword" }], [{ text: "B" }]],
      rows,
      repeatHead: true,
    }
    const file = await written(samplePaper("en", [{ kind: "pageBreak" }, long]), "clean")

    const pages = run("pdftotext", ["-raw", file, "-"]).split("\f").slice(0, -1)
    expect(pages.length).toBeGreaterThan(3)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`${index + 1}/${pages.length}`)
      expect(page).toContain("EXA/WG.1/2026/CRP.3")
      expect(page).toContain("An example, not an official text")
      if (index > 0) expect(page).toContain("Headword")
    }
    expect(pages.join("")).toMatch(/row 1 [^]*row 120/)
  })

  it("shows who proposed what in a redline, and nothing of it in a clean copy", async () => {
    const tracked = textOf(await written(samplePaper("en"), "tracked"))
    const clean = textOf(await written(samplePaper("en"), "clean"))

    expect(tracked).toContain("EachStatekeepsalistanopenlist[Freeland]of")
    expect(clean).toContain("EachStatekeepsanopenlistof")
    expect(clean).not.toContain("Freeland")
  })

  it("prints what looks like a program as it was written", async () => {
    const text = '#panic("x") $a_b$ *c* \\ "] `d` // e /* f @g <h> = i\n+ j'
    const blocks: Block[] = [{ kind: "paragraph", runs: [{ text }] }]
    const printed = textOf(await written({ ...samplePaper("fr"), blocks }, "clean"))

    expect(printed).toContain(packed(text))
  })

  it("sets a character that no font has, without the claim that all can be read", async () => {
    const blocks: Block[] = [{ kind: "paragraph", runs: [{ text: "before \u{10FFFD} after" }] }]
    const file = await written({ ...samplePaper("es"), blocks }, "clean")

    expect(run("pdfinfo", [file])).toMatch(/Tagged: +yes/)
    expect(run("pdfinfo", ["-meta", file])).not.toContain("pdfuaid")
    expect(textOf(file)).toMatch(/before.*after/)
  })

  it("steps over no heading level, whatever the paper's own are", async () => {
    const blocks: Block[] = ([3, 1, 3] as const).map((level) => ({
      kind: "heading",
      level,
      runs: [{ text: "H" }],
    }))
    const file = await written({ ...samplePaper("en"), blocks }, "clean")

    const tags = run("pdfinfo", ["-struct", file]).match(/H[1-6]/g)
    expect(tags).toEqual(["H1", "H2", "H2", "H3"])
  })
})

async function written(paper: Paper, markup: "tracked" | "clean"): Promise<string> {
  const file = join(folder, `${paper.lang}-${markup}.pdf`)
  writeFileSync(file, await pdfOf(paper, { markup }))
  return file
}

function textOf(file: string): string {
  return packed(run("pdftotext", ["-raw", file, "-"]))
}

/** Without spaces and line ends: where a line breaks is not what is asked here. */
function packed(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/g, "")
}

function run(program: string, args: string[]): string {
  return execFileSync(program, args, { encoding: "utf8" })
}

import { describe, expect, it } from "vitest"
import type { Paper } from "../paper.ts"
import { MAX_PAPER_CHARACTERS, MAX_PAPER_PARTS, prepare } from "./prepare.ts"
import { samplePaper } from "./sample.fixture.ts"

describe("a paper before it is set", () => {
  it("is refused when it has too many characters or parts, and taken at the limit", () => {
    const [most, more] = [MAX_PAPER_CHARACTERS, MAX_PAPER_CHARACTERS + 1].map((length) => "x".repeat(length))
    const words =
      (text = "") =>
      () =>
        prepare(bare([{ kind: "paragraph", runs: [{ text }] }]), "clean")

    expect(words(more)).toThrow("platform.problem_paper_too_long")
    expect(words(most?.slice(1_000))).not.toThrow()
    const rules = (length: number) => Array.from({ length }, () => ({ kind: "rule" as const }))
    expect(() => prepare(bare(rules(MAX_PAPER_PARTS + 1)), "clean")).toThrow(
      "platform.problem_paper_too_many",
    )
    expect(() => prepare({ ...bare(rules(MAX_PAPER_PARTS)), footnotes: [] }, "clean")).not.toThrow()
  })

  it("counts cells, lines to write on and changes among its parts", () => {
    const row = Array.from({ length: MAX_PAPER_PARTS / 2 }, () => [{ text: "x" }])
    const table = { kind: "table", head: [[{ text: "x" }]], rows: [row], repeatHead: true } as const
    const answers = [{ kind: "lines", lines: MAX_PAPER_PARTS }] as const
    const question = { kind: "question", code: "q", number: "1.", runs: [{ text: "x" }], answers } as const

    expect(() => prepare(bare([table]), "clean")).toThrow("platform.problem_paper_too_many")
    expect(() => prepare(bare([question]), "clean")).toThrow("platform.problem_paper_too_many")
  })

  it("shows characters that no file can hold as such, and keeps all others", () => {
    const text = "a\u0000b\u0008c\uD800d\te\nf 😀 تست 𠀀"
    const { blocks } = prepare(bare([{ kind: "paragraph", runs: [{ text }] }]), "tracked")

    expect(blocks).toEqual([
      { kind: "paragraph", runs: [{ text: "a\uFFFDb\uFFFDc\uFFFDd\te\nf 😀 تست 𠀀" }] },
    ])
  })

  it("leaves out of a clean copy what is wholly struck: paragraphs, items, rows and questions", () => {
    const struck = [{ text: "gone", change: { kind: "del", by: "Freeland" } }] as const
    const kept = [{ text: "stays", change: { kind: "ins", by: "Freeland" } }] as const
    const { blocks } = prepare(
      bare([
        { kind: "paragraph", number: "1.", runs: struck },
        { kind: "list", items: [{ runs: struck }, { runs: kept }] },
        { kind: "list", items: [{ runs: struck }] },
        { kind: "table", head: [kept], rows: [[struck], [kept], [[...struck, ...kept]]], repeatHead: false },
        { kind: "question", code: "q", number: "2.", runs: struck, answers: [] },
      ]),
      "clean",
    )

    const stays = [{ text: "stays" }]
    expect(blocks).toEqual([
      { kind: "list", items: [{ runs: stays }] },
      { kind: "table", head: [stays], rows: [[stays], [stays]], repeatHead: false },
    ])
  })
})

function bare(blocks: Paper["blocks"]): Paper {
  return { ...samplePaper("en"), blocks }
}

import {
  BookmarkEnd,
  BookmarkStart,
  type FileChild,
  HeadingLevel,
  Paragraph as WordParagraph,
  type ParagraphChild,
} from "docx"
import type { Block, Heading, Item, Paragraph } from "../paper.ts"
import { markLine, wordControl } from "./word-control.ts"
import { inkIn, type Ink } from "./word-ink.ts"
import { numbered, type Line } from "./word-lines.ts"
import { questionLines } from "./word-question.ts"
import { wordTable } from "./word-table.ts"

/** A block as Word's paragraphs and tables. */
export function wordBlock(outer: Ink, block: Block): FileChild[] {
  const ink = "lang" in block ? inkIn(outer, block.lang) : outer
  switch (block.kind) {
    case "heading":
      return settle(named(ink, [headingLine(ink, block)], block.bookmark))
    case "paragraph":
      return settle(named(ink, [paragraphLine(ink, block)], block.bookmark))
    case "list": {
      const lines = block.items.map((item) => itemLine(ink, item))
      return settle(named(ink, lines, block.bookmark))
    }
    case "question": {
      const { asked, answers } = questionLines(ink, block)
      const kept = answers.length > 0 ? answers : asked
      const held = named(ink, kept, block.bookmark)
      return settle(answers.length > 0 ? [...asked, ...held] : held)
    }
    case "control": {
      const marks = [block.before, block.after].map(markLine)
      return [wordControl(ink, block, named(ink, marks, block.bookmark))]
    }
    case "table":
      return wordTable(ink, block)
    case "rule":
      return settle([
        { children: [], border: { bottom: { style: "single", size: 6, space: 1, color: "auto" } } },
      ])
    default:
      return settle([{ children: [], pageBreakBefore: true }])
  }
}

function settle(lines: readonly Line[]): WordParagraph[] {
  return lines.map((line) => new WordParagraph(line))
}

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

function headingLine(ink: Ink, { level, number, runs }: Heading): Line {
  return { heading: headings[level], ...numbered(ink, { number, runs, hang: true, step: 0 }) }
}

function paragraphLine(ink: Ink, { indent = 0, number, runs }: Paragraph): Line {
  return numbered(ink, { number, runs, hang: indent > 0, step: indent })
}

function itemLine(ink: Ink, { number = "–", runs }: Item): Line {
  return numbered(ink, { number, runs, hang: true, step: 1 })
}

/** Lays a bookmark around lines: it survives word processors that drop everything else a program leaves in a file. */
function named(ink: Ink, lines: readonly Line[], bookmark: string | undefined): readonly Line[] {
  if (bookmark === undefined) return lines
  if (!/^\p{L}[\p{L}\p{N}_]{0,39}$/u.test(bookmark)) throw new Error(`No name for a bookmark: ${bookmark}`)
  const id = ink.nextId()
  // The library types only whole bookmarks within one paragraph, and writes these two just as well.
  const start = new BookmarkStart(bookmark, id) as unknown as ParagraphChild
  const end = new BookmarkEnd(id) as unknown as ParagraphChild
  return lines.map((line, index) => ({
    ...line,
    children: [
      ...(index === 0 ? [start] : []),
      ...line.children,
      ...(index === lines.length - 1 ? [end] : []),
    ],
  }))
}

import { FileChild, Paragraph, TextRun, XmlComponent } from "docx"
import type { Control } from "../paper.ts"
import { STEP, type Ink } from "./word-ink.ts"
import type { Line } from "./word-lines.ts"
import { wordRuns } from "./word-runs.ts"

/** Of Office Open XML (ISO/IEC 29500-1, 17.5.2), which the library that writes the rest has no names for. */
class Element extends XmlComponent {
  constructor(name: string, attributes: Record<string, string>, children: readonly XmlComponent[] = []) {
    super(name)
    if (Object.keys(attributes).length > 0) this.root.push({ _attr: attributes })
    this.root.push(...children)
  }
}

class BlockControl extends FileChild {
  constructor(children: readonly XmlComponent[]) {
    super("w:sdt")
    this.root.push(...children)
  }
}

/**
 * The lines of a control, each a paragraph, between its two marks; without any there is still a paragraph to write in.
 * LibreOffice keeps a control around its first paragraph alone, and doubles the words of one that has letters of
 * several scripts: so the mark comes first.
 */
export function wordControl(ink: Ink, { alias, tag, lines }: Control, marks: readonly Line[]): FileChild {
  const shown = lines.length > 0 ? lines : [[]]
  const written = shown.map((runs): Line => ({
    bidirectional: ink.rtl,
    indent: { left: STEP },
    spacing: { after: 60 },
    children: wordRuns(ink, runs),
  }))
  const all = [...marks.slice(0, 1), ...written, ...marks.slice(1)]
  return new BlockControl([
    new Element("w:sdtPr", {}, [
      new Element("w:alias", { "w:val": alias }),
      new Element("w:tag", { "w:val": tag }),
      new Element("w:id", { "w:val": String(ink.nextId() + 1_000_000) }),
    ]),
    new Element(
      "w:sdtContent",
      {},
      all.map((line) => new Paragraph(line)),
    ),
  ])
}

/** A printed mark, small and pale: a program reads it. It runs from left to right, in one piece, whatever the paper. */
export function markLine(text: string): Line {
  return {
    indent: { left: STEP },
    spacing: { before: 40, after: 40 },
    children: [new TextRun({ text, size: 16, color: "767676" })],
  }
}

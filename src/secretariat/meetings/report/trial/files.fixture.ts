import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import { Document, HeadingLevel, Packer, Paragraph } from "docx"
import { fileURLToPath } from "node:url"
import type { Typed } from "./write.fixture.ts"

/** The report as a Word file: headings as headings, every paragraph one paragraph. */
export async function asWord(typed: readonly Typed[]): Promise<Uint8Array> {
  const children = typed.map(({ kind, text }) =>
    kind === "heading" ? new Paragraph({ text, heading: HeadingLevel.HEADING_1 }) : new Paragraph({ text }),
  )
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

const fonts = (name: string) =>
  fileURLToPath(new URL(`../../../../../node_modules/@embedpdf/${name}/fonts`, import.meta.url))

let kept: NodeCompiler | undefined

/** One typesetter for all reports: most of its work is to read its fonts. */
function typesetter(): NodeCompiler {
  kept ??= NodeCompiler.create({
    workspace: "/nonexistent",
    fontArgs: [{ fontPaths: [fonts("fonts-latin"), fonts("fonts-sc"), fonts("fonts-arabic")] }],
  })
  return kept
}

const template = `#set text(font: ("Noto Sans", "Noto Sans Hans", "Noto Naskh Arabic"), size: 10pt)
#set page(numbering: "1/1")
#for one in json(bytes(sys.inputs.typed)) { par(one) }
`

/** The report as a PDF, by paragraphs, with page numbers. The text is data to the typesetter, never markup. */
export function asPdf(typed: readonly Typed[]): Uint8Array {
  const inputs = { typed: JSON.stringify(typed.map(({ text }) => text)) }
  const bytes = new Uint8Array(typesetter().pdf({ mainFileContent: template, inputs }))
  typesetter().evictCache(0)
  return bytes
}

import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import { Document, HeadingLevel, Packer, Paragraph } from "docx"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
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

/** The report as a PDF, by paragraphs, with page numbers. The text is data to the typesetter, never markup. */
export function asPdf(typed: readonly Typed[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "palermo-report-"))
  try {
    writeFileSync(join(folder, "typed.json"), JSON.stringify(typed.map(({ text }) => text)))
    writeFileSync(
      join(folder, "main.typ"),
      '#set text(font: ("Noto Sans", "Noto Sans Hans", "Noto Naskh Arabic"), size: 10pt)\n#set page(numbering: "1/1")\n#for one in json("typed.json") { par(one) }\n',
    )
    const compiler = NodeCompiler.create({
      workspace: folder,
      fontArgs: [{ fontPaths: [fonts("fonts-latin"), fonts("fonts-sc"), fonts("fonts-arabic")] }],
    })
    return new Uint8Array(compiler.pdf({ mainFilePath: join(folder, "main.typ") }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

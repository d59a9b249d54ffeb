import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler"
import type { Markup, Paper } from "../paper.ts"
import { readFonts } from "./fonts.ts"
import { withUnbrokenLevels } from "./levels.ts"
import { prepare } from "./prepare.ts"

// Setting a paper is heavy work that holds its thread: about half a second for 40 pages. A server that has others to
// answer carries it out in a worker; the command line and jobs call it as it is.

const templates = import.meta.glob<string>("./template.typ", {
  query: "?raw",
  import: "default",
  eager: true,
})

let kept: NodeCompiler | undefined

/** One for the life of a process: it holds the fonts. It is given no folder, so a template could read no file. */
function compiler(): NodeCompiler {
  kept ??= NodeCompiler.create({
    workspace: "/nonexistent",
    fontArgs: [{ fontBlobs: readFonts() }],
  })
  return kept
}

/**
 * The paper as a PDF on A4, tagged for those who listen to it: PDF/UA-1, unless it has a character for which no font is
 * at hand, which that standard forbids; then tagged without the claim. Refuses what is longer than `prepare` allows.
 * @param markup tracked: insertions underlined and deletions struck, with who proposed them where that is told
 */
export async function pdfOf(paper: Paper, { markup }: { markup: Markup }): Promise<Uint8Array> {
  const prepared = withUnbrokenLevels(prepare(paper, markup))
  const setter = compiler()
  const result = setter.compile({
    mainFileContent: templates["./template.typ"] ?? "",
    inputs: { paper: JSON.stringify(prepared) },
  })
  const document = result.result
  if (!document)
    throw new Error(`A paper could not be set: ${JSON.stringify(result.takeError()?.shortDiagnostics)}`)
  const bytes = new Uint8Array(exportTagged(setter, document))
  // Two papers share nothing worth keeping, and what is kept of a long one is 40 MB.
  setter.evictCache(0)
  return bytes
}

function exportTagged(setter: NodeCompiler, document: NodeTypstDocument): Buffer {
  try {
    return setter.pdf(document, { pdfStandard: "ua-1" })
  } catch (thrown) {
    if (!String(thrown).includes("could not be displayed")) throw thrown
    return setter.pdf(document, { pdfTags: true })
  }
}

import mammoth from "mammoth"
import { isProblem, problem } from "../problem.ts"
import { repacked, type WordCodes, type WordLimits } from "./repack-word.ts"

/** A paragraph as Word has it: its words with their own line breaks, how Word styles it, and how deep it numbers it. */
export type WordParagraph = {
  readonly text: string
  readonly styleName: string
  readonly styleId: string
  readonly level: number | null
}

type Node = {
  type: string
  value?: string
  styleId?: string
  styleName?: string
  numbering?: { isOrdered?: boolean; level?: string | number } | null
  children?: readonly Node[]
}

/**
 * The paragraphs of a Word file, those of its tables in their order. The one guard for Word files that come from
 * outside: each room hands in its limits, and the codes of its sentences.
 * @throws a Problem for a file that is too large, unpacks to too much, names entities of its own, or is no Word file
 */
export async function readWord(
  bytes: Uint8Array,
  limits: WordLimits,
  codes: WordCodes,
): Promise<WordParagraph[]> {
  const safe = repacked(bytes, limits, codes)
  const paragraphs: WordParagraph[] = []
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(safe) },
      {
        externalFileAccess: false,
        transformDocument(document: Node) {
          gather(document, paragraphs)
          return { ...document, children: [] }
        },
      },
    )
  } catch (thrown) {
    if (isProblem(thrown)) throw thrown
    throw problem(codes.not_word)
  }
  return paragraphs
}

/** Walks without recursion: a file may nest deeper than a stack. */
function gather(document: Node, paragraphs: WordParagraph[]): void {
  const stack: Node[] = [document]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== "paragraph") {
      stack.push(...(node.children ?? []).toReversed())
      continue
    }
    const { styleName = "", styleId = "", numbering } = node
    const level = numbering?.isOrdered ? Number(numbering.level ?? 0) : null
    paragraphs.push({ text: textOf(node), styleName, styleId, level })
  }
}

function textOf(paragraph: Node): string {
  const stack: Node[] = [paragraph]
  const out: string[] = []
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === "text") out.push(node.value ?? "")
    else if (node.type === "tab") out.push(" ")
    else if (node.type === "break") out.push("\n")
    else stack.push(...(node.children ?? []).toReversed())
  }
  return out.join("")
}

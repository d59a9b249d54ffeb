import { unzipSync, zipSync } from "fflate"
import mammoth from "mammoth"
import { isProblem, problem } from "../../../platform/problem.ts"
import { MAX_WORD_BYTES } from "./limits.ts"

const MAX_ENTRIES = 2_000
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024

/** A paragraph that Word shows: its words, and whether Word itself numbers it and how deep. */
export type Paragraph = { readonly text: string; readonly level: number | null; readonly heading: boolean }

type Node = {
  type: string
  value?: string
  styleName?: string
  numbering?: { isOrdered?: boolean; level?: string | number } | null
  children?: readonly Node[]
}

/**
 * The paragraphs of a Word file.
 * @throws a Problem for a file that is too large, unpacks to too much, names entities of its own, or is no Word file
 */
export async function openWord(bytes: Uint8Array): Promise<Paragraph[]> {
  const safe = repacked(bytes)
  const paragraphs: Paragraph[] = []
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
  } catch {
    throw notWord()
  }
  return paragraphs
}

/** Only the parts that hold text, packed anew: nothing else of the file is opened. */
function repacked(bytes: Uint8Array): Uint8Array {
  if (bytes.length > MAX_WORD_BYTES) throw tooLarge(MAX_WORD_BYTES)
  let [total, entries] = [0, 0]
  const parts = unzipped(bytes, (name, size) => {
    entries += 1
    total += size
    if (entries > MAX_ENTRIES || total > MAX_UNPACKED_BYTES) throw tooLarge(MAX_UNPACKED_BYTES)
    return /\.(?:xml|rels)$/.test(name) && !name.startsWith("customXml/")
  })
  if (!parts["[Content_Types].xml"]) throw notWord()
  for (const part of Object.values(parts)) refuseEntities(part)
  return zipSync(parts, { level: 0 })
}

function unzipped(
  bytes: Uint8Array,
  take: (name: string, size: number) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => take(name, originalSize) })
  } catch (thrown) {
    if (isProblem(thrown)) throw thrown
    throw notWord()
  }
}

/** Word writes no document type; whoever does wants an entity resolved. A part in another encoding hides one. */
function refuseEntities(part: Uint8Array): void {
  const wide = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff)
  const text = Buffer.from(part)
  if (wide || text.includes("<!DOCTYPE") || text.includes("<!ENTITY")) {
    throw problem("questionnaires.problem_word_entities")
  }
}

/** Walks without recursion: a file may nest deeper than a stack. */
function gather(document: Node, paragraphs: Paragraph[]): void {
  const stack: Node[] = [document]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== "paragraph") {
      stack.push(...(node.children ?? []).toReversed())
      continue
    }
    const level = node.numbering?.isOrdered ? Number(node.numbering.level ?? 0) : null
    const heading = /^heading|^title/i.test(node.styleName ?? "")
    for (const line of textOf(node).split("\n")) {
      const text = line.replaceAll(/\s+/g, " ").trim()
      if (text) paragraphs.push({ text, level, heading })
    }
  }
}

function textOf(paragraph: Node): string {
  const stack: Node[] = [paragraph]
  let text = ""
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === "text") text += node.value ?? ""
    else if (node.type === "tab") text += " "
    else if (node.type === "break") text += "\n"
    else stack.push(...(node.children ?? []).toReversed())
  }
  return text
}

function tooLarge(limit: number) {
  return problem("questionnaires.problem_word_too_large", 413, { values: { limit } })
}

function notWord() {
  return problem("questionnaires.problem_not_word")
}

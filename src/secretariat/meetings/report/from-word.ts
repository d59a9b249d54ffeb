import { unzipSync, zipSync } from "fflate"
import mammoth from "mammoth"
import { isProblem, problem } from "../../../platform/problem.ts"
import { MAX_DOCUMENT_PART_BYTES, MAX_FILE_BYTES, MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES } from "./limits.ts"
import type { SourceParagraph } from "./source.ts"

type Node = { type: string; value?: string; styleId?: string; styleName?: string; children?: readonly Node[] }

/**
 * The paragraphs of a Word file, with those that are set as headings marked.
 * @throws a Problem for a file that is too large, unpacks to too much, names entities of its own, or is no Word file
 */
export async function paragraphsOfWord(bytes: Uint8Array): Promise<SourceParagraph[]> {
  const safe = repacked(bytes)
  const paragraphs: SourceParagraph[] = []
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
    throw problem("meetings.problem_report_not_word")
  }
  return paragraphs
}

/** Only the parts that hold text, checked one by one and packed anew: nothing else of the file is opened. */
function repacked(bytes: Uint8Array): Uint8Array {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(MAX_FILE_BYTES)
  let total = 0
  let entries = 0
  const parts = unzipped(bytes, (name, size) => {
    entries += 1
    total += size
    if (entries > MAX_ZIP_ENTRIES) throw tooLarge(MAX_ZIP_ENTRIES)
    if (total > MAX_UNPACKED_BYTES)
      throw problem("meetings.problem_report_unpacks_too_large", 413, {
        values: { limit: MAX_UNPACKED_BYTES },
      })
    const wanted = /\.(?:xml|rels)$/.test(name) && !name.startsWith("customXml/")
    if (wanted && size > MAX_DOCUMENT_PART_BYTES) {
      throw problem("meetings.problem_report_unpacks_too_large", 413, {
        values: { limit: MAX_DOCUMENT_PART_BYTES },
      })
    }
    return wanted
  })
  if (!parts["[Content_Types].xml"]) throw problem("meetings.problem_report_not_word")
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
    throw problem("meetings.problem_report_not_word")
  }
}

/** Word writes no document type. Whoever does wants an entity resolved: a file of this machine, or a name a thousandfold. */
function refuseEntities(part: Uint8Array) {
  const wide = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff)
  if (wide || Buffer.from(part).includes("<!DOCTYPE") || Buffer.from(part).includes("<!ENTITY")) {
    throw problem("meetings.problem_report_names_entities")
  }
}

function tooLarge(limit: number) {
  return problem("meetings.problem_report_too_long", 413, { values: { limit } })
}

/** Walks without recursion: a file may nest deeper than a stack. */
function gather(document: Node, paragraphs: SourceParagraph[]) {
  const stack: Node[] = [document]
  while (stack.length > 0) {
    const node = stack.pop()
    if (!node) continue
    if (node.type === "paragraph") {
      const text = textOf(node)
      const heading =
        /^heading|^title/i.test(node.styleName ?? "") ||
        /^(?:H[1-6]|HCh|H\d+G|Heading\d)/.test(node.styleId ?? "")
      for (const line of text.split("\n")) paragraphs.push(heading ? { text: line, heading } : { text: line })
      continue
    }
    for (const child of [...(node.children ?? [])].reverse()) stack.push(child)
  }
}

function textOf(paragraph: Node): string {
  const out: string[] = []
  const stack: Node[] = [paragraph]
  while (stack.length > 0) {
    const node = stack.pop()
    if (!node) continue
    if (node.type === "text") out.push(node.value ?? "")
    else if (node.type === "tab") out.push(" ")
    else if (node.type === "break") out.push("\n")
    else for (const child of [...(node.children ?? [])].reverse()) stack.push(child)
  }
  return out.join("")
}

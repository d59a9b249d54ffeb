import { SaxesParser, type SaxesTagNS } from "saxes"
import { problem, type Problem } from "../../../platform/problem.ts"
import { MAX_XLIFF_BYTES, MAX_XLIFF_DEPTH, MAX_XLIFF_ELEMENTS } from "./xliff.ts"

/** What a reader of a file hears of it, in order. */
export type XmlReader = {
  open(tag: SaxesTagNS): void
  text(text: string): void
  close(tag: SaxesTagNS): void
}

/**
 * Reads XML strictly, piece by piece. A document type is refused before anything of it is looked at, so no entity is
 * ever declared, fetched or expanded; what nests too deep or has too many elements is refused while it is read.
 * @throws a Problem that says which, with the limit, or the line where the file is not well-formed
 */
export function parseXml(text: string, reader: XmlReader): void {
  if (text.length > MAX_XLIFF_BYTES) throw refused("too_large", { limit: MAX_XLIFF_BYTES / 1024 / 1024 })
  const parser = new SaxesParser({ xmlns: true, position: true })
  let [depth, elements] = [0, 0]
  parser.on("doctype", () => {
    throw refused("entities")
  })
  parser.on("error", () => {
    throw refused("not_xml", { line: parser.line })
  })
  parser.on("xmldecl", ({ encoding, version }) => {
    if (encoding && !/^utf-?(8|16)$/i.test(encoding))
      throw refused("encoding", { encoding: encoding.slice(0, 40) })
    if (version && version !== "1.0") throw refused("not_xml", { line: 1 })
  })
  parser.on("opentag", (tag) => {
    depth += 1
    elements += 1
    if (depth > MAX_XLIFF_DEPTH) throw refused("too_deep", { limit: MAX_XLIFF_DEPTH })
    if (elements > MAX_XLIFF_ELEMENTS) throw refused("too_many", { limit: MAX_XLIFF_ELEMENTS })
    reader.open(tag)
  })
  parser.on("closetag", (tag) => {
    depth -= 1
    reader.close(tag)
  })
  parser.on("text", (piece) => reader.text(piece))
  parser.on("cdata", (piece) => reader.text(piece))
  parser.write(text).close()
}

/** The letters of a file that came as bytes: UTF-8, or UTF-16 with its mark. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes.length > MAX_XLIFF_BYTES) throw refused("too_large", { limit: MAX_XLIFF_BYTES / 1024 / 1024 })
  const [first, second] = bytes
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null
  try {
    return new TextDecoder(wide ?? "utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw refused("encoding", { encoding: wide ?? "utf-8" })
  }
}

type Reason =
  | "too_large"
  | "too_deep"
  | "too_many"
  | "entities"
  | "not_xml"
  | "encoding"
  | "not_xliff"
  | "version"
  | "languages"
  | "repeated"

export function refused(reason: Reason, values: Record<string, string | number> = {}): Problem {
  const code = `memory.problem_xliff_${reason}`
  const fields = { upload: { code, values } }
  return problem(code, reason === "too_large" ? 413 : 422, { values, fields })
}

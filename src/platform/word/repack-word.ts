import { unzipSync, zipSync } from "fflate"
import { isProblem, problem } from "../problem.ts"

export type WordLimits = {
  readonly file_bytes: number
  readonly entries: number
  readonly unpacked_bytes: number
  /** Of one part that is read. */
  readonly part_bytes: number
}

/** The codes of the sentences with which a room refuses; those about size are given the `limit`. */
export type WordCodes = {
  readonly too_large: string
  readonly unpacks_too_large: string
  readonly entities: string
  readonly not_word: string
}

/** Only the parts that hold text, checked one by one and packed anew: nothing else of the file is opened. */
export function repacked(bytes: Uint8Array, limits: WordLimits, codes: WordCodes): Uint8Array {
  if (bytes.length > limits.file_bytes) throw tooLarge(codes.too_large, limits.file_bytes)
  let [total, entries] = [0, 0]
  const take = (name: string, size: number) => {
    entries += 1
    total += size
    if (entries > limits.entries) throw tooLarge(codes.too_large, limits.entries)
    if (total > limits.unpacked_bytes) throw tooLarge(codes.unpacks_too_large, limits.unpacked_bytes)
    const wanted = /\.(?:xml|rels)$/.test(name) && !name.startsWith("customXml/")
    if (wanted && size > limits.part_bytes) throw tooLarge(codes.unpacks_too_large, limits.part_bytes)
    return wanted
  }
  const parts = unzipped(bytes, take, codes)
  if (!parts["[Content_Types].xml"]) throw problem(codes.not_word)
  for (const part of Object.values(parts)) refuseEntities(part, codes)
  return zipSync(parts, { level: 0 })
}

function unzipped(
  bytes: Uint8Array,
  take: (name: string, size: number) => boolean,
  codes: WordCodes,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => take(name, originalSize) })
  } catch (thrown) {
    if (isProblem(thrown)) throw thrown
    throw problem(codes.not_word)
  }
}

/** Word writes no document type; whoever does wants an entity resolved. A part in another encoding hides one. */
function refuseEntities(part: Uint8Array, codes: WordCodes): void {
  const wide = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff)
  const text = Buffer.from(part)
  if (wide || text.includes("<!DOCTYPE") || text.includes("<!ENTITY")) throw problem(codes.entities)
}

function tooLarge(code: string, limit: number) {
  return problem(code, 413, { values: { limit } })
}

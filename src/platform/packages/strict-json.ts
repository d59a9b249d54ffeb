import canonicalize from "canonicalize"
import { problem, type Problem } from "../problem.ts"

/**
 * Reads JSON from somebody else's hands. There is one spelling of every value (RFC 8785), so nothing can hide in a
 * second key of the same name, an order, a space or a number; depth and counts are bounded before anything is built.
 */
const MAX_DEPTH = 32
/** Brackets, commas, colons and texts: what bounds the number of values. */
export const MAX_SIGNS = 1_500_000
/** Characters of a key as it is spelled. */
const MAX_KEY = 1_000

/** Names through which objects inherit: no field of ours is called so. */
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"])

/**
 * Gives the value of a file in canonical JSON. Refuses with `platform.problem_file_…`: `too_large`, `unreadable`,
 * `too_deep`, `too_long`, `key` (a doubled or forbidden one), `not_canonical`.
 */
export function readStrictJson(bytes: Uint8Array, limit: number): unknown {
  if (bytes.length > limit) throw problem("platform.problem_file_too_large", 413, { values: { limit } })
  const text = decoded(bytes)
  inspect(text)
  const value = parsed(text)
  if (canonical(value) !== text) throw problem("platform.problem_file_not_canonical")
  return value
}

/** The one spelling of a value; what JSON cannot spell is refused as `platform.problem_file_not_canonical`. */
export function canonical(value: unknown): string {
  try {
    const text = canonicalize(value)
    if (text !== undefined) return text
  } catch {
    // A lone surrogate, an infinite number, a circle.
  }
  throw problem("platform.problem_file_not_canonical")
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw unreadable()
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unreadable()
  }
}

/** Goes over the text without building anything; whether it is JSON at all is the parser's to say. */
function inspect(text: string): void {
  const open: Set<string>[] = []
  const mark = /["{}[\],:]/g
  let before = ""
  let signs = 0
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const at = found.index
    const sign = found[0]
    if (sign === '"') {
      const end = endOfString(text, at)
      if (before === "{" || (before === "," && open.at(-1) !== ARRAY))
        addKey(open.at(-1), text.slice(at, end + 1))
      mark.lastIndex = end + 1
    } else if (sign === "{" || sign === "[") {
      if (open.push(sign === "{" ? new Set() : ARRAY) > MAX_DEPTH)
        throw problem("platform.problem_file_too_deep", 422, { values: { limit: MAX_DEPTH } })
    } else if (sign === "}" || sign === "]") open.pop()
    before = sign
    if ((signs += 1) > MAX_SIGNS) throw tooLong(MAX_SIGNS)
  }
}

const ARRAY = new Set<string>()

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slash = end - 1
    while (text[slash] === "\\") slash -= 1
    if ((end - slash) % 2 === 1) return end
  }
  throw unreadable()
}

function addKey(keys: Set<string> | undefined, spelled: string): void {
  if (spelled.length > MAX_KEY) throw tooLong(MAX_KEY)
  const key = parsed(spelled) as string
  if (!keys || keys.has(key) || FORBIDDEN.has(key)) throw problem("platform.problem_file_key")
  keys.add(key)
}

export function tooLong(limit: number): Problem {
  return problem("platform.problem_file_too_long", 422, { values: { limit } })
}

function unreadable(): Problem {
  return problem("platform.problem_file_unreadable")
}

import { diffArrays } from "diff"
import { z } from "zod"
import { wordsOf } from "./words.ts"

/** A piece of a comparison, as the page's Redline shows it. */
export const Part = z
  .object({ kind: z.enum(["same", "inserted", "deleted"]), text: z.string() })
  .meta({ id: "RedlinePart" })
export type Part = z.output<typeof Part>

/** Texts that differ in more words than this share nothing worth showing: the one is struck, the other inserted. */
export const MAX_EDITS = 1_500

/**
 * Compares two versions word by word, as their language has words. What is the same and what was deleted make `from`,
 * what is the same and what was inserted make `to`, whole; no letter is torn from its marks. The same input gives the
 * same answer everywhere: it is bounded by the length of the change, not by time.
 */
export function redline(from: string, to: string, lang: string): Part[] {
  if (from === to) return from === "" ? [] : [{ kind: "same", text: from }]
  const changes = diffArrays(wordsOf(from, lang), wordsOf(to, lang), { maxEditLength: MAX_EDITS })
  if (!changes) return joined([one("deleted", from), one("inserted", to)])
  const parts = changes.map(({ added, removed, value }) =>
    one(added ? "inserted" : removed ? "deleted" : "same", value.join("")),
  )
  return joined(closeGaps(parts))
}

function one(kind: Part["kind"], text: string): Part {
  return { kind, text }
}

/** A space between two changed words changes with them: nobody reads a line that is struck word by word. */
function closeGaps(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, index) => {
    const inside = index > 0 && index < parts.length - 1
    const gap = part.kind === "same" && inside && /^[^\S\n]+$/.test(part.text)
    return gap ? [one("deleted", part.text), one("inserted", part.text)] : [part]
  })
}

/** Within a run of changes what goes stands before what comes, each in one piece. */
function joined(parts: readonly Part[]): Part[] {
  const out: Part[] = []
  let struck = ""
  let placed = ""
  const keep = (text: string) => {
    const last = out.at(-1)
    if (last?.kind === "same") out[out.length - 1] = one("same", last.text + text)
    else if (text) out.push(one("same", text))
  }
  const flush = () => {
    const space = sharedSpace(struck, placed)
    const [gone, come] = [struck, placed].map((text) => text.slice(0, text.length - space.length))
    if (gone) out.push(one("deleted", gone))
    if (come) out.push(one("inserted", come))
    struck = placed = ""
    keep(space)
  }
  for (const part of parts) {
    if (part.kind === "deleted") struck += part.text
    else if (part.kind === "inserted") placed += part.text
    else {
      flush()
      keep(part.text)
    }
  }
  flush()
  return out
}

/** The space in which both end is changed in neither. A space alone never carries marks of its own. */
function sharedSpace(one: string, other: string): string {
  const [a = "", b = ""] = [one, other].map((text) => /[ \n]*$/.exec(text)?.[0])
  return a === b && !MARKED.test(one + other) ? a : ""
}

/** A mark that would take the space before it: where one stands, nothing is moved. */
const MARKED = /\s[\p{M}\u200d]/u

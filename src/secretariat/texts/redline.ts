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
  const flush = () => {
    if (struck) out.push(one("deleted", struck))
    if (placed) out.push(one("inserted", placed))
    struck = placed = ""
  }
  for (const part of parts) {
    if (part.kind === "deleted") struck += part.text
    else if (part.kind === "inserted") placed += part.text
    else {
      flush()
      const last = out.at(-1)
      if (last?.kind === "same") out[out.length - 1] = one("same", last.text + part.text)
      else if (part.text) out.push(part)
    }
  }
  flush()
  return out
}

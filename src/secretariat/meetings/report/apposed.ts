import type { Passage } from "./joining.ts"
import { scanNames } from "./name-scan.ts"
import { classOf, type Reader } from "./participants.ts"
import { trimmed, type Span } from "./sentences.ts"

/** A stretch of names in a sentence, and up to where it is said of which class they are. */
export type Apart = { names: Span; end: number }

const LONGEST_LIST = 600

/**
 * "X, a signatory to the Convention, and the Y": the names behind a class that is said between them. Only what begins with
 * a name right there is one: "X, a party, and in particular Y" names nobody more.
 * @param from where the first names end
 */
export function namesBehind(
  passage: Passage,
  { from, to }: { from: number; to: number },
  reader: Reader,
): Apart[] {
  const { text } = passage.folded
  const behind: Apart[] = []
  let [at, end] = [from, from]
  for (;;) {
    const said = reader.labels.apposed.exec(text.slice(at, to))
    if (!said) break
    end = at + said[0].length
    // "X, a State between Y and Z, spoke": a phrase that names States of its own speaks of no further speaker.
    if (scanNames(said[0], reader.book).length > 0) break
    const names = namesAt(text, { start: end, end: Math.min(to, end + LONGEST_LIST) }, reader)
    if (!names) break
    behind.push({ names, end: to })
    at = names.end
  }
  return behind.map((one, index) => ({ ...one, end: behind[index + 1]?.names.start ?? to }))
}

/** States that follow one another from the very beginning, or one organization that attends by this name. */
function namesAt(text: string, { start, end }: Span, reader: Reader): Span | null {
  const rest = text.slice(start, end)
  let done = 0
  for (const name of scanNames(rest, reader.book)) {
    if (!isJoint(rest.slice(done, name.start), reader)) break
    done = name.end
  }
  const lower = rest.toLowerCase()
  if (done === 0) done = [...reader.known.keys()].find((name) => lower.startsWith(name))?.length ?? 0
  return done === 0 || goesOn.test(rest.slice(done)) ? null : { start, end: start + done }
}

/** "the European Union Agency", "la Unión Europea de Radiodifusión": the beginning of another name. */
const goesOn = /^ ?(?:\p{Lu}|(?:de|du|des|of|for) |d'|لل)/u

/** Commas, "and" and articles, and nothing else. */
function isJoint(text: string, { labels }: Reader): boolean {
  let left = text
  for (;;) {
    const next = left
      .replace(/^[\s,、]+/u, "")
      .replace(labels.and, "")
      .replace(labels.article, "")
    if (next === left) return left === ""
    left = next
  }
}

/** In Chinese who is named stands before what is said of it: 签署国甲的观察员和乙的代表, 甲(签署国)和乙. */
export function namesApart(passage: Passage, whole: Span, { labels }: Reader): Apart[] {
  const { text } = passage.folded
  const parts: Apart[] = []
  let { start } = whole
  const seams = text.slice(whole.start, whole.end).matchAll(new RegExp(labels.apposed.source, "gu"))
  for (const seam of seams) {
    const bracket = seam.groups?.["class"]
    if (bracket !== undefined && classOf(bracket, labels) === "unknown") continue
    const at = whole.start + seam.index
    parts.push({ names: trimmed(text, { start, end: at }), end: at + seam[0].length })
    start = at + seam[0].length
  }
  const rest = parts.length > 0 && start < whole.end
  return rest ? [...parts, { names: { start, end: whole.end }, end: whole.end }] : parts
}

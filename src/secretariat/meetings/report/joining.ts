import { fold, isWide, printedAt, type Folded } from "./fold.ts"
import type { Place } from "./report.ts"

/** Lines put together again, with the way back from a place in the text to a line of the source. */
export type Passage = {
  text: string
  folded: Folded
  starts: readonly { offset: number; line: number }[]
  at: Place
}
export type Piece = { text: string; line: number }

// First halves after which a hyphen belongs to the word and is kept at a line's end.
const keeps =
  /(?:^|[\s'])(?:non|self|co|vice|inter|ex|anti|multi|socio|celui|celle|ceux|peut|elle|lui|eux|mêmes?|anglo|по|из|северо|юго)-$/iu
const symbolOpen = /[A-Z]{2,6}(?:\/[A-Za-z0-9.]*)*[/.]$/
const symbolTail = /[A-Z]{2,6}(?:\/[A-Za-z0-9.]+)*$/

/** How two lines meet: nothing between Chinese signs or inside a symbol, a mended hyphen, else one space. */
function seam(before: string, next: string, words: ReadonlySet<string>): string {
  const last = before.at(-1)
  const first = next[0]
  if (isWide(last) || isWide(first)) return before + next
  if (symbolOpen.test(before.slice(-40)) && /^[A-Z0-9]/.test(next)) return before + next
  if (symbolTail.test(before.slice(-40)) && /^\/[A-Z0-9]/.test(next)) return before + next
  if (/\p{L}[-‐]$/u.test(before.slice(-2)) && /^\p{L}/u.test(next)) return mended(before, next, words)
  if (/[[(]$/.test(before)) return before + next
  return `${before} ${next}`
}

function mended(before: string, next: string, words: ReadonlySet<string>): string {
  const left = /[\p{L}]+(?=[-‐]$)/u.exec(before.slice(-40))?.[0] ?? ""
  const right = /^\p{L}+/u.exec(next)?.[0] ?? ""
  const open = before.slice(0, -1)
  if (words.has((left + right).toLowerCase())) return open + next
  if (words.has(`${left}-${right}`.toLowerCase())) return before + next
  if (/^\p{Lu}/u.test(right) || keeps.test(before.slice(-20))) return before + next
  return open + next
}

/** Words that stand unbroken in the report, by which a hyphen at a line's end is judged. */
export function wholeWords(lines: readonly { text: string }[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text } of lines) {
    for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*/gu))
      if (word.length < 60) words.add(word.toLowerCase())
  }
  return words
}

export function passageOf(pieces: readonly Piece[], words: ReadonlySet<string>): Passage {
  const starts: { offset: number; line: number }[] = []
  const runs: string[] = []
  let done = 0
  let tail = ""
  for (const piece of pieces) {
    const joined: string = tail === "" ? piece.text : seam(tail, piece.text, words)
    starts.push({ offset: done + joined.length - piece.text.length, line: piece.line })
    // Only the end of what is joined can meet the next line: what lies before is put away, so that joining stays linear.
    const cut = Math.max(0, joined.length - 80)
    runs.push(joined.slice(0, cut))
    done += cut
    tail = joined.slice(cut)
  }
  const text = runs.join("") + tail
  return {
    text,
    folded: fold(text),
    starts,
    at: { from: pieces[0]?.line ?? 0, to: pieces.at(-1)?.line ?? 0 },
  }
}

function lineAt(passage: Passage, offset: number): number {
  let low = 0
  let high = passage.starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((passage.starts[middle]?.offset ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return passage.starts[low]?.line ?? passage.at.from
}

/** The lines of the source on which the folded text's [start, end) stands. */
export function placeOf(passage: Passage, start: number, end: number): Place {
  const { folded } = passage
  return {
    from: lineAt(passage, printedAt(folded, start)),
    to: lineAt(passage, printedAt(folded, Math.max(start, end - 1))),
  }
}

import type { NameBook } from "./state-names.ts"

/** A State named in folded text, with where it stands. */
export type Found = { iso: string; start: number; end: number }

const LONGEST_SCAN = 20_000

function scanWide(text: string, book: NameBook): Found[] {
  const found: Found[] = []
  for (let at = 0; at < text.length;) {
    let size = Math.min(book.longest + 4, text.length - at)
    let iso: string | undefined
    if (/[\u3400-\u9fff]/.test(text[at] ?? "")) {
      for (; size >= 2; size--) {
        const piece = text.slice(at, at + size)
        if (/[^\u3400-\u9fff·()-]/.test(piece)) continue
        iso = book.isoOf(piece)
        if (iso !== undefined) break
      }
    }
    if (iso === undefined) at += 1
    else {
      found.push({ iso, start: at, end: at + size })
      at += size
    }
  }
  return found
}

function scanWords(text: string, book: NameBook): Found[] {
  const words = [...text.matchAll(/\p{L}+(?:'(?=\p{L}))?/gu)].map((word) => ({
    start: word.index,
    end: word.index + word[0].length,
  }))
  const found: Found[] = []
  for (let at = 0; at < words.length;) {
    const first = words[at]
    let taken = 1
    for (let count = Math.min(book.longest + 1, words.length - at); count >= 1; count--) {
      const last = words[at + count - 1]
      if (!first || !last) continue
      const piece = text.slice(first.start, last.end)
      if (/[,;:.]/.test(piece.replace(/\b(?:st|ste)\./gi, ""))) continue
      const iso = book.isoOf(piece)
      if (iso === undefined) continue
      const open = piece.includes("(") && !piece.includes(")") && text[last.end] === ")"
      found.push({ iso, start: first.start, end: last.end + (open ? 1 : 0) })
      taken = count
      break
    }
    at += taken
  }
  return found
}

/** Every name of a State in a sentence, the longest first. A text longer than any sentence is not looked through. */
export function scanNames(text: string, book: NameBook): Found[] {
  if (text.length > LONGEST_SCAN) return []
  return book.lang === "zh" ? scanWide(text, book) : scanWords(text, book)
}

/**
 * Folding: what may differ between two spellings of one name. Gone are case, accents, width, spaces, line breaks,
 * hyphens, brackets, footnote marks and the Arabic spellings that writers exchange.
 */

const ARABIC = new Map([
  ["ى", "ي"],
  ["ی", "ي"],
  ["ة", "ه"],
  ["ٱ", "ا"],
  ["ک", "ك"],
])

/** Articles and the prepositions that come before them in lists of English, French and Spanish. */
const LEADING = /^(?:(?:de\s+)?l['’]|d['’]|(?:the|du|des|del|(?:de\s+)?(?:la|los|las)|de|le|les|el)\s+)/iu
const TRAILING = /\s*\((?:the|l['’]|le|la|les|el|los|las)\)\s*[*\d]*$/iu

export function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[ىیةٱک]/gu, (letter) => ARABIC.get(letter) ?? letter)
    .replace(/[^\p{L}]/gu, "")
}

/** Takes a name; gives its foldings, the exact one first, then the one without its article. Empty text has none. */
export function foldings(text: string): string[] {
  const bare = text.trim().replace(TRAILING, "").replace(LEADING, "")
  return [...new Set([foldName(text), foldName(bare)])].filter((folded) => folded !== "")
}

/** In Arabic lists "and" is written onto the name: tried last, since one name begins with that letter. */
export function withoutArabicAnd(text: string): string | undefined {
  const trimmed = text.trim()
  return /^و\p{L}/u.test(trimmed) ? trimmed.slice(1) : undefined
}

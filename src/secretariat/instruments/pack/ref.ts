/**
 * A provision's ref, spelled the same from table to URL to page: instrument, article, numbered paragraph, lettered
 * item, roman sub-item: `SOM.5`, `SOM.8.6`, `SOM.17.a`, `UNTOC.5.1.a.i`.
 */
export const REF = /^[A-Z]{2,8}\.[1-9]\d?(\.[1-9]\d?)?(\.[a-z](\.[ivx]{1,4})?)?$/

/** `SOM.8` for `SOM.8.6`; null for an article, which has nothing above it but its instrument. */
export function parentOf(ref: string): string | null {
  const parts = ref.split(".")
  return parts.length > 2 ? parts.slice(0, -1).join(".") : null
}

/** The article a provision belongs to: its title stands for all its paragraphs. */
export function articleOf(ref: string): string {
  return ref.split(".").slice(0, 2).join(".")
}

export function instrumentOf(ref: string): string {
  return ref.slice(0, ref.indexOf("."))
}

/** Order within one instrument, as the treaty prints it: 2 before 10, (i) before (iv), a paragraph after its article. */
export function compareRefs(one: string, two: string): number {
  const [left, right] = [one.split(".").slice(1), two.split(".").slice(1)]
  for (const [depth, part] of left.entries()) {
    const other = right[depth]
    if (other === undefined) return 1
    const apart = weigh(part, left[depth - 1]) - weigh(other, right[depth - 1])
    if (apart !== 0) return apart
  }
  return left.length - right.length
}

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

/** A letter below a letter is a roman numeral: UNTOC.2.i is the letter, UNTOC.5.1.a.i the numeral. */
function weigh(part: string, above: string | undefined): number {
  if (/^\d/.test(part)) return Number(part)
  return above !== undefined && /^[a-z]$/.test(above) ? ROMAN.indexOf(part) : part.charCodeAt(0)
}

/** The numbered provision right before this one (`SOM.8.5` for `SOM.8.6`), which has to be there too. */
export function numberedBefore(ref: string): string | undefined {
  const last = ref.slice(ref.lastIndexOf(".") + 1)
  return Number(last) > 1 ? `${ref.slice(0, -last.length)}${Number(last) - 1}` : undefined
}

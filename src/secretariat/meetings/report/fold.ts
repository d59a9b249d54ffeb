/**
 * Spellings that say the same are read alike: digits of any script, full-width signs, Arabic letters with and without
 * their marks, spaces inside Chinese. What is printed stays as printed; a folded text knows the way back to it.
 */
export type Folded = {
  text: string
  /** Where signs were left out: how long the folded text was then, once for each sign, in order. */
  dropped: readonly number[]
  printed: string
}

const single: Record<string, string> = {
  "\u060c": ",",
  "\u061b": ";",
  "\u061f": "?",
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u00ab": '"',
  "\u00bb": '"',
  "\u300a": '"',
  "\u300b": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2212": "-",
  "\u0623": "\u0627",
  "\u0625": "\u0627",
  "\u0622": "\u0627",
  "\u0671": "\u0627",
  "\u0649": "\u064a",
  "\u0629": "\u0647",
  "\u06cc": "\u064a",
  "\u06a9": "\u0643",
  "\u0451": "\u0435",
  "\u0401": "\u0415",
}
const marks = "\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u0640"
const wides = "\\u2e80-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef"
const wide = new RegExp(`[${wides}]`)
const space = /\s/
const mark = new RegExp(`[${marks}]`)
/** What does not stay as it is: most of a text in Latin or Cyrillic letters is passed over in one stride. */
const unlike = new RegExp(
  [
    `[\\u0660-\\u0669\\u06f0-\\u06f9\\uff01-\\uff5e${marks}${Object.keys(single).join("")}]`,
    "[^\\S ]",
    `(?<=[\\s${marks}${wides}]) `,
    ` (?=[${wides}])`,
  ].join("|"),
  "g",
)

function foldOne(sign: string): string {
  const known = single[sign]
  if (known !== undefined) return known
  const code = sign.charCodeAt(0)
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  return sign
}

export function isWide(sign: string | undefined): boolean {
  return sign !== undefined && wide.test(sign)
}

export function fold(printed: string): Folded {
  const dropped: number[] = []
  let last = ""
  let done = 0
  const text = printed.replace(unlike, (sign, at: number) => {
    const before = printed[at - 1]
    if (at > done) last = before!
    done = at + 1
    const put = read(sign, { last, before, after: printed[done] })
    if (put === "") dropped.push(at - dropped.length)
    else last = put
    return put
  })
  return { text, dropped, printed }
}

/** How a sign is read between its neighbours, after what was read last. */
function read(
  sign: string,
  { last, before, after }: { last: string; before: string | undefined; after: string | undefined },
): string {
  if (mark.test(sign)) return ""
  if (!space.test(sign)) return foldOne(sign)
  return last === " " || isWide(before) || isWide(after) ? "" : " "
}

/** Where in print a place of the folded text stands. */
export function printedAt({ dropped }: Folded, at: number): number {
  let [low, high] = [0, dropped.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (dropped[middle]! <= at) low = middle + 1
    else high = middle
  }
  return at + low
}

/** What stands in print where the folded text has [start, end). */
export function printedSlice(folded: Folded, start: number, end: number): string {
  if (end <= start) return ""
  return folded.printed.slice(
    printedAt(folded, Math.max(0, start)),
    printedAt(folded, Math.max(0, end - 1)) + 1,
  )
}

/** The folded spelling alone, for words that are looked for. */
export function foldText(text: string): string {
  return fold(text).text
}

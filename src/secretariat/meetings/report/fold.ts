/**
 * Spellings that say the same are read alike: digits of any script, full-width signs, Arabic letters with and without
 * their marks, spaces inside Chinese. What is printed stays as printed; a folded text knows the way back to it.
 */
export type Folded = { text: string; back: Uint32Array; printed: string }

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
const dropped = /[\u0610-\u061a\u064b-\u065f\u0670\u0640]/
const wide = /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/
const space = /\s/

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

const CHUNK = 8_192

function textOf(codes: Uint16Array, size: number): string {
  let text = ""
  for (let at = 0; at < size; at += CHUNK)
    text += String.fromCharCode(...codes.subarray(at, Math.min(size, at + CHUNK)))
  return text
}

export function fold(printed: string): Folded {
  const codes = new Uint16Array(printed.length)
  const back = new Uint32Array(printed.length + 1)
  let size = 0
  const put = (code: number, at: number) => {
    codes[size] = code
    back[size++] = at
  }
  for (let at = 0; at < printed.length; at++) {
    const code = printed.charCodeAt(at)
    if (code < 0x80 && code > 32) {
      put(code, at)
      continue
    }
    const sign = printed[at] ?? ""
    if (dropped.test(sign)) continue
    if (!space.test(sign)) put(foldOne(sign).charCodeAt(0), at)
    else if (!isWide(printed[at - 1]) && !isWide(printed[at + 1]) && codes[size - 1] !== 32) put(32, at)
  }
  back[size] = printed.length
  return { text: textOf(codes, size), back: back.slice(0, size + 1), printed }
}

/** What stands in print where the folded text has [start, end). */
export function printedSlice(folded: Folded, start: number, end: number): string {
  const from = folded.back[Math.max(0, start)] ?? 0
  const last = folded.back[Math.max(0, end - 1)] ?? folded.printed.length - 1
  return end <= start ? "" : folded.printed.slice(from, last + 1)
}

/** The folded spelling alone, for words that are looked for. */
export function foldText(text: string): string {
  return fold(text).text
}

/** How sections and lettered parts are counted in each script. */
const roman: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 }

export function romanValue(numeral: string): number | undefined {
  let total = 0
  let before = 0
  for (const sign of numeral.toLowerCase().split("").reverse()) {
    const value = roman[sign]
    if (value === undefined) return undefined
    total += value < before ? -value : value
    before = Math.max(before, value)
  }
  return romanOf(total) === numeral.toLowerCase() ? total : undefined
}

function romanOf(value: number): string {
  const steps: [number, string][] = [
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ]
  let left = value
  let out = ""
  for (const [size, sign] of steps) {
    while (left >= size && out.length < 12) {
      out += sign
      left -= size
    }
  }
  return out
}

const chinese = "一二三四五六七八九"

/** 一 to 九十九. */
export function chineseValue(numeral: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(numeral)
  if (!match || numeral === "") return undefined
  const [, tens, ten, ones] = match
  if (ten === undefined)
    return tens !== undefined && ones === undefined ? chinese.indexOf(tens) + 1 : undefined
  return (
    (tens === undefined ? 1 : chinese.indexOf(tens) + 1) * 10 +
    (ones === undefined ? 0 : chinese.indexOf(ones) + 1)
  )
}

// Folded spelling: tanwin and hamza are gone.
const arabicOrdinals = [
  "اولا",
  "ثانيا",
  "ثالثا",
  "رابعا",
  "خامسا",
  "سادسا",
  "سابعا",
  "ثامنا",
  "تاسعا",
  "عاشرا",
  "حادي عشر",
  "ثاني عشر",
]
export const arabicOrdinal = new RegExp(`^(${arabicOrdinals.join("|")})(?=[\\s.:-])`)
export function arabicOrdinalValue(word: string): number | undefined {
  const at = arabicOrdinals.indexOf(word)
  return at < 0 ? undefined : at + 1
}

const arabicLetterNames = ["الف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام"]
export const arabicLetterName = new RegExp(`^(${arabicLetterNames.join("|")})(?= ?[.:-])`)
export function arabicLetterNameValue(name: string): number | undefined {
  const at = arabicLetterNames.indexOf(name)
  return at < 0 ? undefined : at + 1
}

// Cyrillic capitals that look like the Latin ones which count the parts of a Russian report.
const lookalikes: Record<string, string> = { А: "A", В: "B", С: "C", Е: "E", Н: "H", К: "K", М: "M" }
export function capitalValue(letter: string): number | undefined {
  const latin = lookalikes[letter] ?? letter
  return /^[A-Z]$/.test(latin) ? latin.charCodeAt(0) - 64 : undefined
}

const small = {
  latin: "abcdefghijklmnopqrstuvwxyz",
  cyrillic: "абвгдежзиклмнопрстуфхцчшщэюя",
  arabic: "ابجدهوزحطيكلمنسعفصقرشت",
}

/** Ranks a letter may have in an enumeration; "a" may be Latin or Cyrillic, "c" may be third or, in Cyrillic, a look-alike. */
export function letterValues(letter: string): number[] {
  const found = Object.values(small).map((row) => row.indexOf(letter) + 1)
  if (letter === "а") found.push(1)
  if (letter === "с") found.push(3)
  if (letter === "е") found.push(5)
  return [...new Set(found.filter((value) => value > 0))]
}

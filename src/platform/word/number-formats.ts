const romans = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const

const LATIN = "abcdefghijklmnopqrstuvwxyz"
const RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
const ALPHABET = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
const ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
const DIGITS = "〇一二三四五六七八九"

/** A number as Word prints it in one of its formats; in one that is not known, by its digits. */
export function printedNumber(value: number, format: string): string {
  switch (format) {
    case "lowerRoman":
      return roman(value).toLowerCase()
    case "upperRoman":
      return roman(value)
    case "lowerLetter":
      return letterOf(value, LATIN)
    case "upperLetter":
      return letterOf(value, LATIN).toUpperCase()
    case "russianLower":
      return letterOf(value, RUSSIAN)
    case "russianUpper":
      return letterOf(value, RUSSIAN).toUpperCase()
    case "arabicAlpha":
      return letterOf(value, ALPHABET)
    case "arabicAbjad":
      return letterOf(value, ABJAD)
    case "chineseCounting":
    case "chineseCountingThousand":
    case "ideographDigital":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
      return chinese(value)
    default:
      return String(value)
  }
}

function roman(value: number): string {
  let left = Math.min(value, 3_999)
  let out = ""
  for (const [size, letters] of romans) {
    while (left >= size) {
      out += letters
      left -= size
    }
  }
  return out
}

/** After the last letter Word doubles them: z, aa, bb. */
function letterOf(value: number, letters: string): string {
  const at = (value - 1) % letters.length
  const times = Math.min(Math.floor((value - 1) / letters.length) + 1, 9)
  return (letters[at] ?? "").repeat(times)
}

function chinese(value: number): string {
  if (value > 99) return String(value)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`
  return ten + (ones === 0 && tens > 0 ? "" : (DIGITS[ones] ?? ""))
}

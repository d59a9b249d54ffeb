import * as fc from "fast-check"
import type { Meeting } from "./meeting.fixture.ts"
import { series, type Typed } from "./write.fixture.ts"

/** How much of each harm a page does to a text. */
type Harm = {
  seed: number
  width: number
  blanks: number
  spaces: number
  breaks: number
  hyphens: number
  page: number
}

export const harms: fc.Arbitrary<Harm> = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 30 }),
  width: fc.integer({ min: 44, max: 110 }),
  blanks: fc.constantFrom(0, 0.1, 0.5, 1),
  spaces: fc.constantFrom(0, 0.02, 0.1),
  breaks: fc.constantFrom(0, 0.01, 0.04),
  hyphens: fc.constantFrom(0, 0.5),
  page: fc.integer({ min: 18, max: 60 }),
})

function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** Where a long word may be parted at a line's end. */
function halves(word: string): [string, string] | null {
  if (!/^[\p{Ll}]{8,}$/u.test(word) || /[\u0600-\u06ff]/.test(word)) return null
  const at = Math.floor(word.length / 2)
  return [`${word.slice(0, at)}-`, word.slice(at)]
}

function wrapWords(text: string, harm: Harm, roll: () => number): string[] {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(" ")) {
    const full = line !== "" && line.length + word.length + 1 > harm.width
    const parted = full && roll() < harm.hyphens ? halves(word) : null
    if (parted) {
      lines.push(`${line} ${parted[0]}`)
      line = parted[1]
    } else if (full || (line.length > 12 && roll() < harm.breaks)) {
      lines.push(line)
      line = word
    } else line = line === "" ? word : `${line}${roll() < harm.spaces ? "  " : " "}${word}`
  }
  return [...lines, line]
}

function wrapWide(text: string, harm: Harm, roll: () => number): string[] {
  const lines: string[] = []
  let line = ""
  const pieces = text.match(/[A-Za-z0-9/.-]+|[^A-Za-z0-9]/g) ?? []
  for (const piece of pieces) {
    const full = line.length + piece.length > harm.width / 2
    const clear = line.length > 8 && !/^[，。、；：）”》]/.test(piece)
    if (clear && (full || roll() < harm.breaks / 2)) {
      lines.push(line)
      line = piece
    } else line += piece + (/[\u4e00-\u9fff]/.test(piece) && roll() < harm.spaces ? " " : "")
  }
  return [...lines, line]
}

const arabicDigits = "٠١٢٣٤٥٦٧٨٩"

function pageSeam(m: Pick<Meeting, "year">, page: number): string[] {
  const symbol = `${series}/${m.year}/5`
  return page % 2 === 0 ? [`V.31-04321`, `${page}/9`, "\f", symbol] : [`${page}/9 V.31-04321`, "\f", symbol]
}

/** Lays typed lines on pages and harms them: new line ends, parted words, wide spaces, empty lines, page heads and feet. */
export function damage(
  m: Pick<Meeting, "lang" | "year">,
  typed: readonly Pick<Typed, "text">[],
  harm: Harm,
): string {
  const roll = chance(harm.seed)
  const out: string[] = []
  let page = 1
  let sincePage = 0
  for (const one of typed) {
    const text =
      m.lang === "ar" && harm.seed % 2 === 0
        ? one.text.replace(/[0-9](?![A-Z0-9/.]*[A-Z/])/g, (digit) =>
            /[A-Z]/.test(one.text) ? digit : (arabicDigits[Number(digit)] ?? digit),
          )
        : one.text
    const lines = m.lang === "zh" ? wrapWide(text, harm, roll) : wrapWords(text, harm, roll)
    for (const line of lines) {
      out.push(`${roll() < harm.spaces ? "   " : ""}${line}${roll() < harm.spaces ? "  " : ""}`)
      if (roll() < harm.blanks) out.push("")
      sincePage += 1
      if (sincePage < harm.page) continue
      out.push(...pageSeam(m, page))
      page += 1
      sincePage = 0
    }
  }
  return out.join("\n")
}

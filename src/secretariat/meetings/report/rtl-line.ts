import type { Item } from "./pdf-lines.ts"

export type Laid = { text: string; certain: boolean }

const letters = /[\u0621-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]/
const marks = /[\u0610-\u061a\u064b-\u065f\u0670]/
const digits = /^[0-9\u0660-\u0669\u06f0-\u06f9]+$/
const latin = /[A-Za-z]/
const SPACE = 0.16

/**
 * Lam and alef are drawn as one sign. Some files give them back turned round, which cannot be seen in every word but in
 * some: no word has an alef before "alef with hamza, lam". A file that does so once does so everywhere.
 */
const turnedLigature = /\u0627[\u0623\u0625\u0622]\u0644|\u0627\u0627/

export function hasTurnedLigature(text: string): boolean {
  return turnedLigature.test(text)
}

export function isArabic(text: string): boolean {
  return letters.test(text)
}

type Kind = "arabic" | "latin" | "digits" | "other"

function kindOf(text: string): Kind {
  if (letters.test(text)) return "arabic"
  if (latin.test(text)) return "latin"
  return digits.test(text.trim()) ? "digits" : "other"
}

/**
 * A run tells its own order when it is of one kind. A run of Arabic letters with digits or Latin in it may have been put
 * in order by whoever drew it or not; vowel signs and runs without width are drawn apart from the letter they belong to.
 */
function isCertain(item: Item): boolean {
  if (item.text.trim() === "") return true
  const mixed =
    letters.test(item.text) &&
    (latin.test(item.text) || /[0-9\u0660-\u0669\u06f0-\u06f9()[\]/]/.test(item.text))
  return !mixed && !marks.test(item.text) && item.width > 0.1
}

/** Runs that are read from left to right inside the line: a symbol, a Latin name, a number with its separators. */
function grouped(row: readonly Item[]): Item[][] {
  const groups: Item[][] = []
  for (let at = 0; at < row.length;) {
    const first = row[at]
    if (!first) break
    const kind = kindOf(first.text)
    let end = at
    if (kind === "latin" || kind === "digits") {
      let hasLatin = kind === "latin"
      for (let next = at + 1; next < row.length; next++) {
        const text = row[next]?.text ?? ""
        const is = kindOf(text)
        if (is === "arabic") break
        if (is === "other" && (hasLatin ? !/^[\s/.,:'()-]*$/.test(text) : !/^[/.,:]$/.test(text))) break
        hasLatin ||= is === "latin"
        if (is !== "other") end = next
      }
    }
    groups.push(row.slice(at, end + 1))
    at = end + 1
  }
  return groups
}

const mirrored: Record<string, string> = { "(": ")", ")": "(", "[": "]", "]": "[" }

function balanced(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === "(") depth++
    else if (sign === ")") depth--
    if (depth < 0) return false
  }
  return depth === 0
}

/**
 * A line that is read from right to left, put in the order of reading from where its runs stand on the page.
 * Brackets are drawn mirrored by some and not by others: they are certain when one of the two readings closes each.
 */
export function rightToLeft(row: readonly Item[]): Laid {
  const certain = row.every(isCertain)
  let text = ""
  let edge: number | undefined
  for (const group of grouped(row).reverse()) {
    const start = group[0]
    const last = group.at(-1)
    if (!start || !last) continue
    const gap = edge !== undefined && edge - (last.x + last.width) > SPACE * start.size
    text += `${gap && !text.endsWith(" ") ? " " : ""}${group.map((item) => item.text).join("")}`
    edge = start.x
  }
  const plain = text.replace(/\s+/g, " ").trim()
  if (!/[()[\]]/.test(plain)) return { text: plain, certain }
  if (balanced(plain)) return { text: plain, certain }
  const turned = plain.replace(/[()[\]]/g, (sign) => mirrored[sign] ?? sign)
  return { text: turned, certain: certain && balanced(turned) }
}

import { foldText } from "./fold.ts"
import type { Labels } from "./labels/labels.ts"
import type { Lang } from "./report.ts"

/** The names of States and organizations that a reader of reports needs to know; who knows them is handed in. */
export type StateNames = {
  find(text: string, lang: Lang): { iso: string; name: string } | undefined
  list: readonly { iso: string; names: Partial<Record<Lang, readonly string[]>> }[]
}

/** What names a State in one language: a whole text, or every name within a sentence. */
export type NameBook = {
  isoOf(text: string): string | undefined
  /** Whether the text is a name as it stands, without anything taken off. */
  isExactly(text: string): boolean
  longest: number
  lang: Lang
}

const REGIONAL_PARTY = "EUE"
const notLetters = /[^\p{L}]+/gu
const russianEnding =
  /(?:ого|его|ому|ему|ыми|ими|ами|ями|ых|их|ым|им|ой|ей|ов|ев|ом|ем|ам|ям|ах|ях|[аеиоуыэюяйь])$/u

export function nameKey(name: string): string {
  return foldText(name).toLowerCase().replace(notLetters, "")
}

function stem(word: string): string {
  let left = word
  for (let pass = 0; pass < 4; pass++) {
    const shorter = left.replace(russianEnding, "")
    if (shorter === left || shorter.length < 3) return left
    left = shorter
  }
  return left
}

function stems(name: string): string {
  return foldText(name)
    .toLowerCase()
    .split(notLetters)
    .filter((word) => word !== "")
    .map(stem)
    .join(" ")
}

function spellings(text: string, labels: Labels): string[] {
  const out = [text]
  let left = text
  for (let pass = 0; pass < 3; pass++) {
    const shorter = left.replace(labels.and, "").replace(labels.article, "")
    if (shorter === left) break
    left = shorter
    out.push(left)
  }
  return out
}

function arabicSpellings(text: string): string[] {
  return /^[ولب]/u.test(text)
    ? [text.slice(1), text.replace(/^و?لل/u, "ال"), text.replace(/^و?[لب]/u, "")]
    : []
}

type Index = {
  keys: Map<string, string>
  stems: Map<string, Set<string>>
  longest: number
}

function indexOf(states: StateNames, lang: Lang, labels: Labels): Index {
  const index: Index = { keys: new Map(), stems: new Map(), longest: 1 }
  const add = (name: string, iso: string) => {
    const key = nameKey(name)
    if (key === "") return
    const holder = index.keys.get(key)
    // A name that two bear names neither.
    index.keys.set(key, holder === undefined || holder === iso ? iso : "")
    index.longest = Math.max(index.longest, lang === "zh" ? key.length : name.split(/\s+/).length)
    if (lang !== "ru") return
    const stemmed = stems(name)
    index.stems.set(stemmed, (index.stems.get(stemmed) ?? new Set()).add(iso))
  }
  for (const state of states.list) for (const name of state.names[lang] ?? []) add(name, state.iso)
  for (const name of labels.union) add(name, REGIONAL_PARTY)
  return index
}

/** Whether two names differ by no more than their grammatical case, article or "and". */
export function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other) || (/\p{Script=Cyrillic}/u.test(one) && stems(one) === stems(other))
}

const opened = new WeakMap<StateNames, Map<Lang, NameBook>>()

/** Opens the book of names in one language; a book once made is kept as long as those who know the names. */
export function nameBook(states: StateNames, lang: Lang, labels: Labels): NameBook {
  const books = opened.get(states) ?? new Map<Lang, NameBook>()
  const book = books.get(lang) ?? makeBook(states, lang, labels)
  opened.set(states, books.set(lang, book))
  return book
}

function makeBook(states: StateNames, lang: Lang, labels: Labels): NameBook {
  const index = indexOf(states, lang, labels)
  const isoOf = (printed: string) => {
    const text = foldText(printed).trim()
    const tries = spellings(text, labels)
    if (lang === "ar") tries.push(...tries.flatMap(arabicSpellings))
    for (const one of tries) {
      const found = index.keys.get(nameKey(one)) ?? (states.find(one, lang)?.iso || undefined)
      if (found !== undefined && found !== "") return found
    }
    if (lang !== "ru") return undefined
    for (const one of tries) {
      const holders = index.stems.get(stems(one))
      if (holders?.size === 1) return [...holders][0]
    }
    return undefined
  }
  const isExactly = (text: string) => (index.keys.get(nameKey(text)) ?? "") !== ""
  return { isoOf, isExactly, longest: Math.min(index.longest, lang === "zh" ? 24 : 12), lang }
}

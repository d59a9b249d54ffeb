import { direction, type Lang } from "../languages.ts"
import type { Paper } from "../paper.ts"

/** What is handed down while one Word file is written: the language in force, the notes, and the next id. */
export type Ink = {
  readonly lang: Lang
  readonly rtl: boolean
  /** The number of a footnote by its key. */
  readonly notes: ReadonlyMap<string, number>
  /** Ids of changes and bookmarks, each once in a file. */
  nextId(): number
}

export function inkFor(paper: Paper): Ink {
  let last = 0
  return {
    lang: paper.lang,
    rtl: paper.dir === "rtl",
    notes: new Map((paper.footnotes ?? []).map(({ key }, index) => [key, index + 1])),
    nextId: () => (last += 1),
  }
}

/** The same ink for words in another language than the paper's. */
export function inkIn(ink: Ink, lang: Lang | undefined): Ink {
  return lang === undefined || lang === ink.lang ? ink : { ...ink, lang, rtl: direction(lang) === "rtl" }
}

/** Word knows languages with a country only; for Arabic and Chinese these are its neutral ones. */
export const wordLanguages: Readonly<Record<Lang, string>> = {
  ar: "ar-SA",
  en: "en-GB",
  es: "es-ES",
  fr: "fr-FR",
  ru: "ru-RU",
  zh: "zh-CN",
}

/** Named, not embedded: fonts that most offices have, or that their word processor replaces by one of like measure. */
export const wordFonts = {
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  cs: "Traditional Arabic",
  eastAsia: "SimSun",
} as const

/** Half points: 10.5 pt, and for Arabic script 13 pt, whose letters are drawn smaller. */
export const WORD_SIZE = 21
export const WORD_SIZE_ARABIC = 26
/** Twentieths of a point: A4, 2 cm from its edges. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1134 } as const
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin
/** One centimetre: how far a number stands before its text. */
export const STEP = 567

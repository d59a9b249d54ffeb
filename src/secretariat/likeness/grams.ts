import type { Lang } from "../../platform/languages.ts"
import { featureOf } from "./feature.ts"
import { stems } from "./fingerprint.ts"

const LENGTHS = { zh: [1, 2], others: [4] } as const

/** Runs of characters within the stems of a text: the same question in other words of its own language still shares many. */
export function gramsOf(text: string, lang: Lang): Map<number, number> {
  const grams = new Map<number, number>()
  for (const stem of stems(text, lang)) {
    const padded = lang === "zh" ? stem : `_${stem}_`
    for (const length of lang === "zh" ? LENGTHS.zh : LENGTHS.others) {
      for (let at = 0; at + length <= padded.length; at++) {
        const gram = featureOf(padded.slice(at, at + length))
        grams.set(gram, (grams.get(gram) ?? 0) + 1)
      }
    }
  }
  for (const [gram, count] of grams) grams.set(gram, Math.sqrt(count))
  return grams
}

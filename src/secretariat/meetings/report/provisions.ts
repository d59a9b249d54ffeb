import { printedSlice } from "./fold.ts"
import type { Passage } from "./joining.ts"
import { matchesOf, type Found } from "./matches.ts"
import type { Labels } from "./labels/labels.ts"
import { chineseValue } from "./ordinals.ts"
import { cuesOf } from "./provision-cues.ts"
import type { Lang, ProposedProvision } from "./report.ts"

type CitedArticle = {
  article: string
  instrument: string | null
  printed: string
  start: number
  end: number
}

function numeral(printed: string | undefined): string | null {
  if (printed === undefined) return null
  const value = /^[0-9]+$/.test(printed) ? Number(printed) : chineseValue(printed)
  return value === undefined || value === 0 ? null : String(value)
}

/** The instrument named at once after an article, else nearest before it, else close behind it. */
function instrumentFor(named: readonly Found<string>[], start: number, end: number): string | null {
  let low = 0
  let high = named.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((named[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const before = named[low - 1]
  const next = named[low]
  const ahead = next === undefined ? Infinity : next.start - end
  // "article 13 of the Convention": what follows at once is nearer than what was named before.
  if (next && ahead < 40) return next.word
  return before?.word ?? (next && ahead < 100 ? next.word : null)
}

/** Articles cited in a passage, each with its instrument where the passage names one. */
export function articlesIn(passage: Passage, lang: Lang, labels: Labels): CitedArticle[] {
  const { text } = passage.folded
  const named = matchesOf(text, labels.instruments)
  return [...text.matchAll(new RegExp(labels.articleOf.source, labels.articleOf.flags))].flatMap((match) => {
    const start = match.index
    const end = start + match[0].length
    const instrument = instrumentFor(named, start, end)
    const printed = printedSlice(passage.folded, start, end)
    // English and Chinese print the article first, the others the paragraph first.
    const articleFirst = lang === "en" || lang === "zh"
    const article = numeral(articleFirst ? match[1] : match[2])
    const paragraph = numeral(articleFirst ? match[2] : match[1])
    const second = numeral(match[3])
    if (article === null) return []
    const one = {
      article: paragraph === null ? article : `${article}.${paragraph}`,
      instrument,
      printed,
      start,
      end,
    }
    return second === null ? [one] : [one, { ...one, article: second }]
  })
}

/** Provisions a recommendation may bear on: those it cites, then those its words point at, each with the reason. */
export function proposedProvisions(passage: Passage, lang: Lang, labels: Labels): ProposedProvision[] {
  const proposals = new Map<string, ProposedProvision>()
  for (const cited of articlesIn(passage, lang, labels)) {
    if (cited.instrument === null) continue
    const provision = `${cited.instrument}.${cited.article}`
    proposals.set(provision, { provision, reason: { kind: "cited", printed: cited.printed, topic: "cited" } })
  }
  for (const cue of cuesOf(lang)) {
    const match = cue.words.exec(passage.folded.text)
    if (!match) continue
    const printed = printedSlice(passage.folded, match.index, match.index + match[0].length)
    for (const provision of cue.provisions) {
      if (!proposals.has(provision))
        proposals.set(provision, { provision, reason: { kind: "words", printed, topic: cue.topic } })
    }
  }
  return [...proposals.values()]
}

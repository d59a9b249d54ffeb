import { printedSlice } from "./fold.ts"
import { placeOf } from "./joining.ts"
import { matchesOf } from "./matches.ts"
import type { Labels } from "./labels/labels.ts"
import type { Outline, Unit } from "./outline.ts"
import { articlesIn } from "./provisions.ts"
import type { Addressee, CrossReference, Lang, Quantifier, Request } from "./report.ts"
import { sentencesOf } from "./sentences.ts"
import { symbolsIn } from "./symbols.ts"
import { MAX_FACTS } from "./limits.ts"

function insideOf(unit: Unit): string {
  return unit.kind === "paragraph" ? `paragraph ${unit.number}` : `recommendation ${unit.number}`
}

function numbered(unit: Unit, pattern: RegExp, kind: "resolution" | "recommendation"): CrossReference[] {
  const { whole } = unit
  return [...whole.folded.text.matchAll(new RegExp(pattern.source, pattern.flags))].flatMap((match) =>
    match.slice(1).flatMap((ref) =>
      ref === undefined
        ? []
        : [
            {
              kind,
              ref,
              instrument: null,
              inside: insideOf(unit),
              at: placeOf(whole, match.index, match.index + match[0].length),
            },
          ],
    ),
  )
}

/** What the report cites: documents, resolutions, articles, its own recommendations. */
export function crossReferencesOf(outline: Outline, labels: Labels, lang: Lang): CrossReference[] {
  return outline.units
    .flatMap((unit): CrossReference[] => [
      ...symbolsIn(unit.whole).map(({ symbol, at }) => ({
        kind: "symbol" as const,
        ref: symbol,
        instrument: null,
        inside: insideOf(unit),
        at,
      })),
      ...numbered(unit, labels.resolution, "resolution"),
      ...articlesIn(unit.whole, lang, labels).map(({ article, instrument, start, end }) => ({
        kind: "article" as const,
        ref: article,
        instrument,
        inside: insideOf(unit),
        at: placeOf(unit.whole, start, end),
      })),
      ...numbered(unit, labels.recommendationOf, "recommendation"),
    ])
    .slice(0, MAX_FACTS)
}

function deliberates(unit: Unit): boolean {
  return (
    unit.kind === "paragraph" &&
    !unit.kinds.some(
      (kind) =>
        kind === "attendance" ||
        kind === "documentation" ||
        kind === "introduction" ||
        kind === "recommendations",
    )
  )
}

/** Who is said to have spoken, as such reports say it: never by name, always by how many. */
export function quantifiersOf(outline: Outline, labels: Labels): Quantifier[] {
  return outline.units.filter(deliberates).flatMap((unit) => {
    const { whole } = unit
    return matchesOf(whole.folded.text, labels.quantifiers).map(({ word, start, end }) => ({
      word,
      printed: printedSlice(whole.folded, start, end),
      paragraph: unit.number,
      at: placeOf(whole, start, end),
    }))
  })
}

/** The addressee at whose name the words of asking end. */
function askedOf(sentence: string, end: number, labels: Labels): Addressee | null {
  for (const [word, pattern] of labels.addressees) {
    for (const match of sentence.matchAll(new RegExp(pattern.source, "giu"))) {
      if (match.index <= end && match.index + match[0].length >= end - 1) return word
    }
  }
  return null
}

/** Sentences in which somebody is asked to do something, outside of the recommendations. */
export function requestsOf(outline: Outline, labels: Labels): Request[] {
  return outline.units
    .filter((unit) => unit.kind === "paragraph" && unit.sectionKind !== "recommendations")
    .flatMap((unit) =>
      sentencesOf(unit.whole.folded.text).flatMap((span) => {
        const sentence = unit.whole.folded.text.slice(span.start, span.end)
        const match = labels.request.exec(sentence)
        if (!match) return []
        const to = askedOf(sentence, match.index + match[0].length, labels)
        return [
          {
            to,
            text: printedSlice(unit.whole.folded, span.start, span.end),
            paragraph: unit.number,
            at: placeOf(unit.whole, span.start, span.end),
          },
        ]
      }),
    )
}

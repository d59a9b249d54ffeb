import type { Labels } from "./labels/labels.ts"
import { itemsIn } from "./items.ts"
import { operativeOf } from "./operative.ts"
import type { Outline, Unit } from "./outline.ts"
import { proposedProvisions } from "./provisions.ts"
import type { AgendaItem, Lang, Recommendation } from "./report.ts"
import { likeness } from "./similar.ts"
import { foldText } from "./fold.ts"
import type { Passage } from "./joining.ts"

const ALIKE = 0.72
const MARGIN = 0.12
type Context = { labels: Labels; lang: Lang; agenda: readonly AgendaItem[] }

/** The agenda item a heading stands for: by its number, else by its title when one is clearly the nearest. */
function itemOf(path: readonly string[], { labels, agenda }: Context): number | null {
  for (const heading of [...path].reverse()) {
    const [number, ...more] = itemsIn(foldText(heading), labels)
    if (number !== undefined && more.length === 0) return number
    const ranked = agenda
      .map((item) => ({ number: item.number, score: likeness(foldText(item.title), foldText(heading)) }))
      .sort((a, b) => b.score - a.score)
    const [first, second] = ranked
    if (first && first.score >= ALIKE && first.score - (second?.score ?? 0) >= MARGIN && heading.length > 8)
      return first.number
    if (first && first.score >= 0.95 && heading.length > 3) return first.number
  }
  return null
}

function recommendationOf(
  source: { number: number; label: string; passage: Passage; unit: Unit },
  context: Context,
): Recommendation {
  const { number, label, passage, unit } = source
  const general = unit.path.some((heading) => context.labels.general.test(foldText(heading)))
  return {
    number,
    label,
    heading: unit.path,
    agendaItem: general ? null : itemOf(unit.path, context),
    general,
    text: passage.text,
    ...operativeOf(passage.folded.text, context.labels),
    provisions: proposedProvisions(passage, context.lang, context.labels),
    at: passage.at,
  }
}

function opens(unit: Unit, labels: Labels): boolean {
  const text = unit.lead.folded.text
  return labels.adoptedRecommendations.test(text) || text.endsWith(":")
}

/** Recommendations without a label of their own: the letters of a list, else the paragraphs of the section themselves. */
function unlabelled(units: readonly Unit[], context: Context): Recommendation[] {
  const lettered = units.flatMap((unit) => {
    if (unit.kind === "lettered") {
      return [
        recommendationOf({ number: unit.number, label: unit.marker, passage: unit.whole, unit }, context),
      ]
    }
    return unit.children
      .filter((child) => child.kind === "item" || child.kind === "list")
      .map((child) =>
        recommendationOf(
          {
            number: child.value,
            label: `${unit.marker} ${child.marker}`.trim(),
            passage: child.passage,
            unit,
          },
          context,
        ),
      )
  })
  if (lettered.length > 0 && units.some((unit) => unit.kind === "lettered" || opens(unit, context.labels))) {
    const said = lettered.filter((one) => one.verb !== null)
    // A letter without a verb that is known stands among the others all the same.
    return said.length * 2 > lettered.length ? lettered : said
  }
  return units
    .filter((unit) => unit.kind === "paragraph" && !opens(unit, context.labels))
    .map((unit) =>
      recommendationOf({ number: unit.number, label: unit.marker, passage: unit.whole, unit }, context),
    )
    .filter((one) => one.verb !== null && one.addressees.length > 0)
}

/** What the body recommended. */
export function recommendationsOf(outline: Outline, context: Context): Recommendation[] {
  const labelled = outline.units.filter((unit) => unit.kind === "recommendation")
  if (labelled.length > 0) {
    return labelled.map((unit) =>
      recommendationOf({ number: unit.number, label: unit.marker, passage: unit.whole, unit }, context),
    )
  }
  return unlabelled(
    outline.units.filter((unit) => unit.sectionKind === "recommendations"),
    context,
  )
}

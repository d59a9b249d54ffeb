import { printedSlice } from "./fold.ts"
import type { Passage } from "./joining.ts"
import type { Labels } from "./labels/labels.ts"
import type { Outline, Unit } from "./outline.ts"
import type { ReportDocument } from "./report.ts"
import { splitOutside } from "./sentences.ts"
import { symbolsIn } from "./symbols.ts"

function titleOf(passage: Passage, span: { start: number; end: number }, symbolStart: number): string {
  const end = symbolStart > span.start ? symbolStart : span.end
  return printedSlice(passage.folded, span.start, end)
    .replace(/[\s(（[,،]+$/u, "")
    .replace(/\s*[;.。；؛]\s*(?:and|et|y|e|и|و|和)?\s*$/u, "")
    .trim()
}

function documentAt(passage: Passage, letter: string | null): ReportDocument | null {
  const symbols = symbolsIn(passage)
  const [first, ...rest] = symbols
  const title = titleOf(passage, { start: 0, end: passage.folded.text.length }, first?.start ?? -1)
  if (title === "" && !first) return null
  return {
    letter,
    title,
    symbol: first?.symbol ?? null,
    also: [...rest.map((one) => one.symbol), ...issuesAfter(passage, first)],
    at: passage.at,
  }
}

const issues = /(?:[,、] ?| (?:and|et|y|e|и) | و ?|[和及与])((?:Add|Corr|Rev)\.[0-9]{1,2})(?![0-9])/gu

/** "…/3 and Corr.1": the issues of one document that are named by their last part alone. */
function issuesAfter(passage: Passage, first: { symbol: string; end: number } | undefined): string[] {
  if (!first) return []
  const after = passage.folded.text.slice(first.end, first.end + 80)
  return [...after.matchAll(issues)].map((match) => `${first.symbol}/${match[1]}`)
}

/** Documents named one after another in a sentence. */
function inSentence(unit: Unit): ReportDocument[] {
  const { text } = unit.lead.folded
  const colon = text.indexOf(":")
  const symbols = symbolsIn(unit.lead)
  if (symbols.length === 0) return []
  const spans = splitOutside(text, { start: colon + 1, end: text.length }, ";")
  return spans.flatMap((span) => {
    const here = symbols.filter((one) => one.start >= span.start && one.end <= span.end)
    return here.map((one, index) => {
      const from = index === 0 ? span.start : (here[index - 1]?.end ?? span.start)
      const title = titleOf(unit.lead, { start: from, end: one.start }, one.start).replace(
        /^(?:[\s)）,،]*(?:and|et|y|и) |[\s)）,،]+和?)/u,
        "",
      )
      return { letter: null, title, symbol: one.symbol, also: [], at: one.at }
    })
  })
}

function unitsOf(outline: Outline, labels: Labels): Unit[] {
  const paragraphs = outline.units.filter(
    (unit) => unit.kind === "paragraph" && unit.sectionKind !== "recommendations",
  )
  const under = paragraphs.filter((unit) => unit.kinds.includes("documentation"))
  if (under.length > 0) return under
  return paragraphs.filter(
    (unit) => labels.documentsLead.test(unit.lead.folded.text) && symbolsIn(unit.whole).length > 0,
  )
}

/** The documents the body had before it. */
export function documentsOf(outline: Outline, labels: Labels): ReportDocument[] {
  return unitsOf(outline, labels).flatMap((unit) => {
    if (unit.children.length === 0) return inSentence(unit)
    return unit.children.flatMap(
      (child) => documentAt(child.passage, child.marker.replace(/[().]/g, "").trim()) ?? [],
    )
  })
}

import { agendaOf } from "./agenda.ts"
import { attendanceOf, classWords } from "./attendance.ts"
import { cutBlocks } from "./blocks.ts"
import { contradictionsOf, remarksOf } from "./checks.ts"
import { documentsOf } from "./documents.ts"
import { withoutFurniture } from "./furniture.ts"
import { adoptedOf, headingFacts } from "./head.ts"
import type { Passage } from "./joining.ts"
import type { Labels } from "./labels/labels.ts"
import { labelsOf } from "./labels/labels-of.ts"
import { languageOf } from "./language.ts"
import { officersOf } from "./officers.ts"
import { openingOf } from "./openings.ts"
import { outlineOf, type Outline } from "./outline.ts"
import type { Reader } from "./participants.ts"
import { recommendationsOf } from "./recommendations.ts"
import { crossReferencesOf, quantifiersOf, requestsOf } from "./references.ts"
import type { Attendance, Named, Paragraph, Report, ReportDocument, Section, Unread } from "./report.ts"
import { readLines, UNCERTAIN, type ReportInput } from "./source.ts"
import { nameBook, type StateNames } from "./state-names.ts"
import { statementsOf } from "./statements.ts"

function paragraphsOf(outline: Outline): Paragraph[] {
  return outline.units
    .filter((unit) => unit.kind === "paragraph")
    .map(({ number, whole, path, section, at }) => ({ number, text: whole.text, heading: path, section, at }))
}

/** Its first line, with the next when that is no more than the word and its number. */
function annexTitle({ text, starts }: Passage): string {
  const first = starts[1]?.offset ?? text.length
  const end = first <= 12 ? (starts[2]?.offset ?? text.length) : first
  return text.slice(0, Math.min(end, 200)).trim()
}

/** Names of organizations that attend, so that they are known again when they speak. */
function knownNames(attendance: Attendance): Map<string, Named> {
  const known = new Map<string, Named>()
  for (const word of classWords) for (const one of attendance[word]) known.set(one.name.toLowerCase(), one)
  return known
}

/** A paragraph with a line in it whose order is not certain is not read at all: what is left of it would mislead. */
function withoutHoles(outline: Outline): { outline: Outline; holed: Unread[] } {
  const isHoled = (text: string) => text.includes(UNCERTAIN)
  const holes = [
    ...outline.units
      .filter((unit) => isHoled(unit.whole.text))
      .map((unit) => ({ marker: unit.marker, text: unit.whole.text, at: unit.at })),
    ...[...outline.front, ...outline.stray, ...outline.annexes]
      .filter((block) => isHoled(block.passage.text) && block.passage.text.trim() !== UNCERTAIN)
      .map((block) => ({ marker: block.marker, text: block.passage.text, at: block.passage.at })),
  ]
  const whole = (blocks: Outline["front"]) => blocks.filter((block) => !isHoled(block.passage.text))
  return {
    outline: {
      ...outline,
      units: outline.units.filter((unit) => !isHoled(unit.whole.text)),
      front: whole(outline.front),
      stray: whole(outline.stray),
      annexes: whole(outline.annexes),
    },
    holed: holes.map(({ marker, text, at }) => ({
      why: "order_not_certain" as const,
      text: `${marker} ${text}`.trim(),
      at,
    })),
  }
}

/** What stands in no place that a report of this layout has. It is shown, never dropped. */
function notPlaced(outline: Outline, used: ReadonlySet<unknown>): Unread[] {
  const title = outline.front.findIndex((block) => used.has(block))
  const stray = [...outline.front.filter((block, at) => at > title && !used.has(block)), ...outline.stray]
  const lettered = outline.units.filter(
    (unit) => unit.kind === "lettered" && unit.sectionKind !== "recommendations",
  )
  return [
    ...stray.map(({ passage }) => ({ why: "not_placed" as const, text: passage.text, at: passage.at })),
    ...lettered.map((unit) => ({
      why: "list_not_placed" as const,
      text: `${unit.marker} ${unit.whole.text}`,
      at: unit.at,
    })),
  ]
}

/** A part says on whose word it stands in its first paragraph, before its first heading. */
function withStandings({ sections, units }: Outline, labels: Labels): Section[] {
  return sections.map((section) => {
    const first = units.find((unit) => unit.section === section.ordinal)
    const said = first && labels.standings.find(([, pattern]) => pattern.test(first.lead.folded.text))
    return { ...section, standing: said?.[0] ?? null }
  })
}

/** What stands above the title: the conference, the body, the days and the town. */
function coverOf(outline: Outline, used: ReadonlySet<unknown>): Report["head"]["cover"] {
  const title = outline.front.findIndex((block) => used.has(block))
  return outline.front
    .slice(0, Math.max(0, title))
    .map(({ passage }) => ({ text: passage.text, at: passage.at }))
}

/** The series the report is of, by the symbol that heads it, else by those of its documents when they agree. */
function seriesOf(own: string | null, documents: readonly ReportDocument[]): string | null {
  const series = (symbol: string) => /^(.*?)\/[0-9]{4}(?:\/|$)/.exec(symbol)?.[1] ?? null
  if (own !== null) return series(own)
  const all = new Set(documents.flatMap((one) => (one.symbol === null ? [] : [series(one.symbol)])))
  return all.size === 1 ? ([...all][0] ?? null) : null
}

/**
 * Reads the report of a meeting by its layout: what it says as facts, each with its place in the source; what it says
 * twice and differently; and what was not understood. Nothing is dropped and nothing guessed.
 * @param input text by lines, or the paragraphs of a Word file
 * @param options who knows the names of States
 * @throws a Problem when the input is no text or longer than a report can be
 */
export function readReport(input: ReportInput, options: { states: StateNames }): Report {
  const lines = readLines(input)
  const language = languageOf(lines)
  const labels = labelsOf(language)
  const page = withoutFurniture(lines, labels)
  const { outline, holed } = withoutHoles(outlineOf(cutBlocks(page.lines, labels, openingOf), labels))
  const unread: Unread[] = [...holed]
  const reader: Reader = {
    labels,
    book: nameBook(options.states, language, labels),
    known: new Map(),
    deed: "attends",
  }

  const attendance = attendanceOf(outline, reader, unread)
  const speaking: Reader = { ...reader, known: knownNames(attendance), deed: "speaks" }
  const statements = statementsOf(outline, speaking, attendance)
  const { items: agenda, unit: agendaUnit } = agendaOf(outline, labels)
  const documents = documentsOf(outline, labels)
  const { body, used, titleAt, ...heading } = headingFacts(outline, language, labels)
  if ("text" in input) {
    const uncertain = input.uncertain ?? []
    unread.push(
      ...uncertain.map(({ line, text }) => ({
        why: "order_not_certain" as const,
        text,
        at: { from: line, to: line },
      })),
    )
  }
  const facts = {
    language,
    ...heading,
    body: { name: body, series: seriesOf(page.head.symbol, documents) },
    head: { ...page.head, title: titleAt, cover: coverOf(outline, used) },
    sections: withStandings(outline, labels),
    paragraphs: paragraphsOf(outline),
    recommendations: recommendationsOf(outline, { labels, lang: language, agenda }),
    agenda,
    ...officersOf(outline, reader),
    statements,
    attendance,
    documents,
    requests: requestsOf(outline, labels),
    crossReferences: crossReferencesOf(outline, labels, language),
    quantifiers: quantifiersOf(outline, labels),
    adopted: adoptedOf(outline, agendaUnit, { lang: language, labels }),
    annexes: outline.annexes.map(({ passage }) => ({
      title: annexTitle(passage),
      text: passage.text,
      at: passage.at,
    })),
    furniture: page.furniture,
    unread: [...unread, ...notPlaced(outline, used)],
  }
  return {
    ...facts,
    contradictions: contradictionsOf(facts, outline, holed.length > 0),
    remarks: remarksOf(facts),
  }
}

import type { Block } from "./blocks.ts"
import { datesIn, type Range } from "./dates.ts"
import { printedSlice } from "./fold.ts"
import { passageOf, type Passage } from "./joining.ts"
import type { Labels } from "./labels/labels.ts"
import type { Outline, Unit } from "./outline.ts"
import type { Adopted, Lang, Place, Report } from "./report.ts"
import { sentencesOf } from "./sentences.ts"
import { placeOf } from "./joining.ts"
import { townOf } from "./towns.ts"

type Title = { title: string | null; passage: Passage | null; used: ReadonlySet<Block> }
const LONGEST_TITLE = 600
const MOST_TITLE_LINES = 8

/** The title is where the word report opens a line before the first section, with the lines that go on with it. */
export function titleOf(front: readonly Block[], lang: Lang, labels: Labels): Title {
  const texts = front.map((block) => block.passage.folded.text)
  const at = texts.findIndex((text) => labels.title.test(text))
  if (at < 0) return { title: null, passage: null, used: new Set() }
  const taken = lang === "zh" ? wideTitle(front, at) : downTo(front, at)
  const passage = passageOf(
    taken.flatMap((block) => block.pieces),
    new Set(),
  )
  return { title: passage.text, passage, used: new Set(taken) }
}

function downTo(front: readonly Block[], at: number): Block[] {
  const taken: Block[] = []
  let length = 0
  for (const block of front.slice(at, at + MOST_TITLE_LINES)) {
    length += block.passage.text.length
    if (length > LONGEST_TITLE) break
    taken.push(block)
    if (/[.!?]$/.test(block.passage.text)) break
  }
  return taken
}

/** A Chinese title ends with the word report: it begins with the line that opens with a date or a town, if one is near. */
function wideTitle(front: readonly Block[], at: number): Block[] {
  const near = Array.from({ length: Math.min(3, at) }, (_, back) => at - 1 - back)
  const text = (from: number) => front[from]?.passage.folded.text ?? ""
  const from =
    near.find((one) => /^[0-9]{4}年/.test(text(one))) ??
    near.find((one) => /举行|关于/.test(text(one)) && !/^第.{1,4}(?:届|次)/.test(text(one)))
  if (from !== undefined) return front.slice(from, at + 1)
  return front.slice(at, at + 1)
}

function bodyIn(passage: Passage | null, labels: Labels): string | null {
  if (!passage) return null
  for (const pattern of labels.body) {
    const match = new RegExp(pattern.source, pattern.flags + "d").exec(
      passage.folded.text.slice(0, LONGEST_TITLE),
    )
    const at = match?.indices?.groups?.["body"]
    if (at)
      return printedSlice(passage.folded, at[0], at[1])
        .replace(/[\s,،]+$/u, "")
        .trim()
  }
  return null
}

function longest(ranges: readonly Range[]): Range | undefined {
  return ranges.reduce<Range | undefined>((best, one) => {
    const days = (range: Range) => Date.parse(range.to) - Date.parse(range.from)
    return !best || days(one) > days(best) ? one : best
  }, undefined)
}

function placeIn(text: string, labels: Labels): string | null {
  return new RegExp(labels.place.source, labels.place.flags).exec(text)?.groups?.["place"]?.trim() ?? null
}

/** The paragraph that says when and where the meeting was held: under "Opening", else under "Organization". */
function heldIn(outline: Outline): Unit[] {
  const paragraphs = outline.units.filter((unit) => unit.kind === "paragraph")
  return [
    ...paragraphs.filter((unit) => unit.kinds.includes("opening")),
    ...paragraphs.filter((unit) => unit.sectionKind === "organization" && !unit.kinds.includes("attendance")),
  ].slice(0, 8)
}

export function headingFacts(
  outline: Outline,
  lang: Lang,
  labels: Labels,
): Pick<Report, "title" | "dates" | "place"> & {
  body: string | null
  titleAt: Place | null
  used: Title["used"]
} {
  const { title, passage, used } = titleOf(outline.front, lang, labels)
  const front = outline.front.map((block) => block.passage.folded.text)
  const held = heldIn(outline).map((unit) => unit.lead.folded.text)
  const texts = [passage?.folded.text ?? "", ...front, ...held]
  const dated = texts.map((text) => longest(datesIn(text, lang, labels))).find((range) => range !== undefined)
  const name =
    [passage?.folded.text ?? "", ...held].map((text) => placeIn(text, labels)).find((one) => one !== null) ??
    null
  return {
    title,
    titleAt: passage?.at ?? null,
    body: bodyIn(passage, labels),
    dates: dated ? { from: dated.from, to: dated.to } : null,
    place: name === null ? null : { name, town: townOf(name) },
    used,
  }
}

function adoptedIn(
  units: readonly Unit[],
  pattern: RegExp,
  how: { lang: Lang; labels: Labels },
): Adopted | null {
  for (const unit of units) {
    for (const span of sentencesOf(unit.lead.folded.text)) {
      const sentence = unit.lead.folded.text.slice(span.start, span.end)
      if (!pattern.test(sentence)) continue
      const date = datesIn(sentence, how.lang, how.labels).at(-1)?.to ?? null
      return {
        date,
        paragraph: unit.number,
        by_consensus: how.labels.consensus.test(sentence),
        at: placeOf(unit.lead, span.start, span.end),
      }
    }
  }
  return null
}

/** When the report, its agenda and its recommendations were adopted, as the report says it. */
export function adoptedOf(
  outline: Outline,
  agenda: Unit | null,
  how: { lang: Lang; labels: Labels },
): Report["adopted"] {
  const { labels } = how
  const paragraphs = outline.units.filter((unit) => unit.kind === "paragraph")
  const last = paragraphs.filter((unit) => unit.kinds.includes("adoption"))
  return {
    report: adoptedIn(last.length > 0 ? last : paragraphs.slice(-3), labels.adoptedReport, how),
    agenda: agenda && adoptedIn([agenda], /./, how),
    recommendations: adoptedIn(
      paragraphs.filter((unit) => unit.sectionKind === "recommendations"),
      labels.adoptedRecommendations,
      how,
    ),
  }
}

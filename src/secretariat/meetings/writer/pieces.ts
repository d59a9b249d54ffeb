import type { Speaker } from "../../../platform/languages.ts"
import { capital, paragraphMark, sectionMark, smallMark } from "./marks.ts"
import type { ReportDraft } from "./draft.ts"

/**
 * One piece of a report in reading order, before it is text, a paper or XML. The id is made of what the piece is and not
 * of where it stands, so that the same piece has the same id in every language and in every draft.
 */
export type Piece = {
  kind: "section" | "part" | "heading" | "label" | "recommendation" | "paragraph" | "entry" | "under_entry"
  id: string
  number: string
  text: string
}

/** Writes pieces and counts them. */
export type Pen = {
  readonly draft: ReportDraft
  readonly speaker: Speaker
  readonly pieces: Piece[]
  readonly counts: { section: number; part: number; heading: number; paragraph: number }
}

export function newPen(draft: ReportDraft, speaker: Speaker): Pen {
  return { draft, speaker, pieces: [], counts: { section: 0, part: 0, heading: 0, paragraph: 0 } }
}

export function section(pen: Pen, id: string, text: string) {
  pen.counts.section += 1
  Object.assign(pen.counts, { part: 0, heading: 0 })
  pen.pieces.push({ kind: "section", id, number: sectionMark(pen.counts.section, pen.speaker.lang), text })
}

export function part(pen: Pen, id: string, text: string) {
  pen.counts.part += 1
  pen.counts.heading = 0
  pen.pieces.push({ kind: "part", id, number: capital(pen.counts.part, pen.speaker.lang), text })
}

export function heading(pen: Pen, id: string, text: string) {
  pen.counts.heading += 1
  pen.pieces.push({
    kind: "heading",
    id,
    number: paragraphMark(pen.counts.heading, pen.speaker.lang),
    text,
  })
}

/** Paragraphs are counted through the whole report. */
export function paragraph(pen: Pen, id: string, text: string) {
  pen.counts.paragraph += 1
  const number = paragraphMark(pen.counts.paragraph, pen.speaker.lang)
  pen.pieces.push({ kind: "paragraph", id, number, text })
}

/** Entries of a list are counted by letters; where a language has too few of them, by numbers. */
export function entries(pen: Pen, id: string, texts: readonly string[]) {
  for (const [at, text] of texts.entries()) {
    const number = smallMark(at, texts.length, pen.speaker.lang)
    pen.pieces.push({ kind: "entry", id: `${id}_${at + 1}`, number, text })
  }
}

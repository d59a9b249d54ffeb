import { ended, paragraphLines } from "./count.ts"
import { printedAt } from "./fold.ts"
import type { Read } from "./furniture.ts"
import { isHeading } from "./headings.ts"
import { passageOf, wholeWords, type Passage, type Piece } from "./joining.ts"
import type { Labels } from "./labels/labels.ts"
import type { SectionKind } from "./report.ts"

type BlockKind =
  | "front"
  | "section"
  | "letter"
  | "subheading"
  | "heading"
  | "label"
  | "paragraph"
  | "list"
  | "item"
  | "plain"
  | "annex"

/** A piece of the report: what it is, what it is counted by, and its text without that. */
export type Block = Omit<Draft, "first" | "last"> & { passage: Passage }
type Draft = {
  kind: BlockKind
  marker: string
  value: number
  pieces: Piece[]
  section: SectionKind | null
  first: number
  last: number
}

/** Where the reading stands: the last number of each count, and what the open block is. */
export type Stand = {
  section: number
  sectionKind: SectionKind | null
  letter: number
  sub: number
  recommendation: number
  list: number
  item: number
  open: BlockKind
  lead: string
  annexed: boolean
  /** Nearly every line has an empty one before it, which then parts nothing. */
  spaced: boolean
}
export type Opening = { kind: BlockKind; value: number; rest: number }

export function kindOfTitle(title: string, labels: Labels): SectionKind | null {
  if (title.length > 160) return null
  return labels.sections.find(([, pattern]) => pattern.test(title))?.[0] ?? null
}

export function isBoundary(reads: readonly Read[], at: number, stand: Stand): boolean {
  const before = reads[at - 1]
  if (!before || reads[at]?.solid) return true
  if (ended.test(before.folded.text)) return true
  return (
    stand.open === "section" ||
    stand.open === "letter" ||
    stand.open === "subheading" ||
    stand.open === "heading"
  )
}

function pieceOf(read: Read, rest: number): Piece {
  return { text: read.text.slice(printedAt(read.folded, rest)).trim(), line: read.n }
}

function advance(stand: Stand, opening: Opening, read: Read, labels: Labels) {
  stand.open = opening.kind
  if (opening.kind === "section") {
    Object.assign(stand, { section: opening.value, letter: 0, sub: 0, list: 0, item: 0 })
    stand.sectionKind = kindOfTitle(read.folded.text.slice(opening.rest), labels)
  } else if (opening.kind === "letter")
    Object.assign(stand, { letter: opening.value, sub: 0, list: 0, item: 0 })
  else if (opening.kind === "subheading") Object.assign(stand, { sub: opening.value, item: 0 })
  else if (opening.kind === "label") Object.assign(stand, { recommendation: opening.value, item: 0 })
  else if (opening.kind === "paragraph") Object.assign(stand, { list: 0, item: 0 })
  else if (opening.kind === "list") Object.assign(stand, { list: opening.value, item: 0 })
  else if (opening.kind === "item") stand.item = opening.value
  else if (opening.kind === "annex") stand.annexed = true
  stand.lead = opening.kind === "item" || opening.kind === "list" ? stand.lead : ""
}

const beginning: Stand = {
  section: 0,
  sectionKind: null,
  letter: 0,
  sub: 0,
  recommendation: 0,
  list: 0,
  item: 0,
  open: "front",
  lead: "",
  annexed: false,
  spaced: false,
}

/** Cuts the lines of a report into its pieces. Every line ends up in exactly one piece. */
export function cutBlocks(
  reads: readonly Read[],
  labels: Labels,
  openingOf: (
    reads: readonly Read[],
    at: number,
    context: { stand: Stand; labels: Labels; counted: boolean },
  ) => Opening | null,
): Block[] {
  const counted = paragraphLines(reads, labels.recommendation)
  const drafts: Draft[] = []
  const blank = reads.filter(({ blankBefore }) => blankBefore).length
  const stand: Stand = { ...beginning, spaced: blank > reads.length * SPACED }
  for (const [at, read] of reads.entries()) {
    const opening = stand.annexed ? null : openingOf(reads, at, { stand, labels, counted: counted.has(at) })
    const open = drafts.at(-1)
    if (opening) {
      advance(stand, opening, read, labels)
      const piece = pieceOf(read, opening.rest)
      const marker = read.text.slice(0, printedAt(read.folded, opening.rest)).trim()
      drafts.push({
        ...opening,
        marker,
        pieces: piece.text === "" ? [] : [piece],
        section: stand.sectionKind,
        first: read.n,
        last: read.last,
      })
      if (opening.kind === "annex") continue
    } else if (open && !startsAnew(open, reads, at, { stand, labels })) {
      open.pieces.push(isCell(open, read, stand, labels) ? celled(read) : pieceOf(read, 0))
      open.last = read.last
    } else {
      const kind = stand.section === 0 && stand.open === "front" ? "front" : "plain"
      stand.open = kind
      drafts.push({
        kind,
        marker: "",
        value: 0,
        pieces: [pieceOf(read, 0)],
        section: stand.sectionKind,
        first: read.n,
        last: read.last,
      })
    }
    if (stand.open === "paragraph" || stand.open === "plain")
      stand.lead = `${stand.lead} ${read.folded.text}`.slice(-400)
  }
  const words = wholeWords(reads)
  return drafts.map(({ first, last, ...draft }) => {
    const passage = passageOf(draft.pieces, words)
    return { ...draft, passage: { ...passage, at: { from: first, to: last } } }
  })
}

/** Text after a heading that is no part of the heading, and each line before the report begins, stand alone. */
function startsAnew(
  open: Draft,
  reads: readonly Read[],
  at: number,
  how: { stand: Stand; labels: Labels },
): boolean {
  const { stand, labels } = how
  if (stand.annexed) return false
  if (open.kind === "front") return true
  if (reads[at]?.solid)
    return open.kind !== "label" && open.kind !== "item" && open.kind !== "paragraph" && open.kind !== "plain"
  const heading =
    open.kind === "section" || open.kind === "letter" || open.kind === "subheading" || open.kind === "heading"
  if (heading && goesOnBelow(reads, at, stand)) return false
  return heading && !isHeading(reads, at, { stand, goesOn: true, label: labels.recommendation })
}

const SPACED = 0.8
const LONGEST_CELL = 160

/** After a lead that ends in a colon, short paragraphs without a stop are the cells of a table of those who came or spoke. */
function isCell(open: Draft, read: Read, { lead }: Stand, labels: Labels): boolean {
  const before = open.pieces.at(-1)?.text ?? ""
  return (
    read.solid &&
    open.kind === "paragraph" &&
    /[:;：；]$/.test(before) &&
    read.folded.text.length <= LONGEST_CELL &&
    !ended.test(read.folded.text) &&
    (labels.attended.test(lead) || labels.spoke.test(lead))
  )
}

function celled(read: Read): Piece {
  const { text, line } = pieceOf(read, 0)
  return { text: `${text};`, line }
}

/** A line in small letters right under an unfinished one, without a blank line between, goes on with it. */
function goesOnBelow(reads: readonly Read[], at: number, { spaced }: Stand): boolean {
  const [before, read] = [reads[at - 1], reads[at]]
  if (!before || !read || read.solid || (read.blankBefore && !spaced)) return false
  return /^\p{Ll}/u.test(read.folded.text) && !ended.test(before.folded.text)
}

import { isBoundary, kindOfTitle, type Opening, type Stand } from "./blocks.ts"
import { ended } from "./count.ts"
import type { Read } from "./furniture.ts"
import { isHeading } from "./headings.ts"
import type { Labels } from "./labels/labels.ts"

type Context = { stand: Stand; labels: Labels; counted: boolean }
const SHORT = 90
const LOOK_AHEAD = 4

function titled(read: Read, rest: number, labels: Labels): boolean {
  const title = read.folded.text.slice(rest)
  return title.length <= SHORT && kindOfTitle(title, labels) !== null
}

function sectionOpening(reads: readonly Read[], at: number, { stand, labels }: Context): Opening | null {
  const read = reads[at]
  const marker = read?.markers.section
  if (!read || !marker) return null
  const next = marker.value === stand.section + 1
  const known = titled(read, marker.rest, labels)
  const boundary = isBoundary(reads, at, stand)
  if (!next && !(known && boundary && marker.value > stand.section && marker.value <= stand.section + 3))
    return null
  if (!known && read.markers.letter?.value === stand.letter + 1 && stand.letter > 0) return null
  return boundary || known || read.folded.text.length <= SHORT ? { kind: "section", ...marker } : null
}

function letterOpening(reads: readonly Read[], at: number, { stand, labels }: Context): Opening | null {
  const read = reads[at]
  const marker = read?.markers.letter
  if (!read || !marker || marker.rest >= read.folded.text.length) return null
  if (marker.value !== stand.letter + 1 && marker.value !== 1) return null
  const boundary = isBoundary(reads, at, stand)
  if (marker.value === 1 && stand.letter > 0 && !boundary) return null
  const known = titled(read, marker.rest, labels)
  return boundary || known || read.folded.text.length <= SHORT ? { kind: "letter", ...marker } : null
}

function recommendationOpening(
  reads: readonly Read[],
  at: number,
  { stand, labels }: Context,
): Opening | null {
  const read = reads[at]
  const match = read ? labels.recommendation.exec(read.folded.text.slice(0, 2_000)) : null
  if (!read || !match) return null
  const value = Number(match[1])
  const follows = match[2] ?? ""
  const boundary = isBoundary(reads, at, stand)
  const next = value === stand.recommendation + 1
  if (follows === "") return next || boundary ? { kind: "label", value, rest: read.folded.text.length } : null
  if (!next || !boundary || /^[\p{Ll}0-9,;)]/u.test(follows)) return null
  return { kind: "label", value, rest: read.folded.text.length - follows.length }
}

function labelAhead(reads: readonly Read[], at: number, labels: Labels): boolean {
  for (let next = at + 1; next <= at + LOOK_AHEAD; next++) {
    const line = reads[next]
    if (!line) return false
    if (labels.recommendation.test(line.folded.text.slice(0, 200))) return true
    if (ended.test(line.folded.text)) return false
  }
  return false
}

function numberOpening(reads: readonly Read[], at: number, { stand, labels }: Context): Opening | null {
  const read = reads[at]
  const marker = read?.markers.number
  if (!read || !marker) return null
  const inList = stand.list > 0 && marker.value === stand.list + 1
  const boundary = isBoundary(reads, at, stand)
  const agenda = labels.agendaLead.test(stand.lead) || stand.lead.endsWith(":")
  if (stand.open !== "section" && (inList || (marker.value === 1 && agenda)))
    return { kind: "list", ...marker }
  const counts = marker.value === stand.sub + 1 || marker.value === 1
  if (stand.sectionKind !== "recommendations" || !counts) return null
  const heading = isHeading(reads, at, { stand, goesOn: true, label: labels.recommendation })
  if (labelAhead(reads, at, labels) || (boundary && heading)) return { kind: "subheading", ...marker }
  return null
}

const conjunction = /(?:[;,] ?(?:and|et|y|e|и|و|和|以及)|[;:,.])$/

function itemOpening(reads: readonly Read[], at: number, { stand }: Context): Opening | null {
  const read = reads[at]
  const marker = read?.markers.item
  if (!read || !marker || stand.open === "front") return null
  const value = marker.values.find((one) => one === stand.item + 1) ?? marker.values.find((one) => one === 1)
  if (value === undefined) return null
  if (!read.solid && !conjunction.test(reads[at - 1]?.folded.text ?? ":") && !isBoundary(reads, at, stand))
    return null
  return { kind: "item", value, rest: marker.rest }
}

function headingOpening(reads: readonly Read[], at: number, { stand, labels }: Context): Opening | null {
  const read = reads[at]
  if (!read || stand.section === 0 || stand.open === "label") return null
  const opening: Opening = { kind: "heading", value: 0, rest: 0 }
  if (read.heading) return opening
  const open =
    stand.open === "heading" ||
    stand.open === "section" ||
    stand.open === "letter" ||
    stand.open === "subheading"
  if (open && !read.solid) return null
  const before = reads[at - 1]?.folded.text ?? ""
  if (!ended.test(before) || /[:,;]$/.test(before)) return null
  return isHeading(reads, at, { stand, goesOn: false, label: labels.recommendation }) ? opening : null
}

/** What begins on this line, or nothing when it goes on with what is open. */
export function openingOf(reads: readonly Read[], at: number, context: Context): Opening | null {
  const read = reads[at]
  if (!read) return null
  const { stand, labels, counted } = context
  const text = read.folded.text
  if (stand.section > 1 && text.length <= SHORT && /^[^.:;]*$/.test(text)) {
    const annex = labels.sections.find(([kind]) => kind === "annex")?.[1]
    if (annex?.test(text) && isBoundary(reads, at, stand)) return { kind: "annex", value: 0, rest: 0 }
  }
  if (counted && read.markers.number) return { kind: "paragraph", ...read.markers.number }
  return (
    sectionOpening(reads, at, context) ??
    letterOpening(reads, at, context) ??
    recommendationOpening(reads, at, context) ??
    numberOpening(reads, at, context) ??
    itemOpening(reads, at, context) ??
    headingOpening(reads, at, context)
  )
}

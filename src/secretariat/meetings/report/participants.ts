import { printedSlice } from "./fold.ts"
import { placeOf, type Passage } from "./joining.ts"
import type { Labels } from "./labels/labels.ts"
import { scanNames } from "./name-scan.ts"
import { onlySeam, opensOrganization, organizationSeams } from "./organizations.ts"
import type { ClassWord, Named, Place } from "./report.ts"
import { splitOutside, trimmed, type Span } from "./sentences.ts"
import type { NameBook } from "./state-names.ts"

/** What a list of participants is read with. */
export type Reader = {
  labels: Labels
  book: NameBook
  known: ReadonlyMap<string, Named>
  deed: "attends" | "speaks"
}
/** `behalf`: the group that stands in brackets after a name, "on behalf of …". */
export type Member = Named & { at: Place; behalf?: string }

const LONGEST_NAME = 240
const ofStates: ReadonlySet<ClassWord> = new Set(["parties", "signatories", "others"])

export function holdsStates(word: ClassWord): boolean {
  return ofStates.has(word)
}

/** The class that a lead sentence names, or `unknown`. */
export function classOf(lead: string, labels: Labels): ClassWord {
  return labels.classes.find(([, pattern]) => pattern.test(lead))?.[0] ?? "unknown"
}

/** In Arabic "and" is the first letter of the name it joins: a letter of the name itself when the name needs it. */
function arabicAnd(text: string, book: NameBook): number {
  const letters = /^و ?/.exec(text)?.[0].length ?? 0
  if (letters === 0) return 0
  const rest = text.slice(letters)
  if (rest.startsWith("ال")) return letters
  if (opensOrganization(rest, "ar")) return letters
  return book.isExactly(text) || !book.isExactly(rest) ? 0 : letters
}

/** A name without the conjunction that joins it to the one before. */
function joined(text: string, span: Span, { labels, book }: Reader): Span {
  const { start, end } = trimmed(text, span)
  if (book.lang === "ar") return { start: start + arabicAnd(text.slice(start, end), book), end }
  return trimmed(text, { start: start + (labels.and.exec(text.slice(start, end))?.[0].length ?? 0), end })
}

/** A name without its article, unless the article is part of it: El Salvador, not Salvador. */
function bare(passage: Passage, span: Span, reader: Reader): Span {
  const { text } = passage.folded
  const whole = joined(text, span, reader)
  const article = reader.labels.article.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0
  const shorter = trimmed(text, { start: whole.start + article, end: whole.end })
  if (article === 0 || shorter.end <= shorter.start) return whole
  const codes = [whole, shorter].map((one) =>
    reader.book.isoOf(printedSlice(passage.folded, one.start, one.end)),
  )
  return codes[0] !== undefined && codes[1] !== codes[0] ? whole : shorter
}

function memberAt(passage: Passage, span: Span, iso: string | null): Member {
  const name = printedSlice(passage.folded, span.start, span.end).trim()
  return { iso, name, at: placeOf(passage, span.start, span.end) }
}

/** Several States in one piece, joined by an "and": every word but that must belong to a name. */
function statesWithin(passage: Passage, span: Span, reader: Reader): Member[] | null {
  const piece = passage.folded.text.slice(span.start, span.end)
  const found = scanNames(piece, reader.book)
  if (found.length === 0) return null
  let left = ""
  let done = 0
  for (const name of found) {
    left += ` ${piece.slice(done, name.start).trim()} `
    done = name.end
  }
  left += piece.slice(done)
  const joints = left
    .replace(/[.;,]/g, " ")
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "")
  const allowed = joints.every((word) => {
    const joint = `${word} x`
    return (
      reader.labels.and.test(joint) ||
      reader.labels.article.test(joint) ||
      /^(?:and|et|y|e|и|و|和|以及|及|与)$/u.test(word)
    )
  })
  if (!allowed) return null
  return found.map((name) =>
    memberAt(
      passage,
      bare(passage, { start: span.start + name.start, end: span.start + name.end }, reader),
      name.iso,
    ),
  )
}

function organizationsWithin(passage: Passage, span: Span, reader: Reader & { last: boolean }): Member[] {
  const piece = passage.folded.text.slice(span.start, span.end)
  const members: Member[] = []
  let start = span.start
  const found = organizationSeams(piece, reader.book.lang)
  const only = found.length === 0 && reader.last ? onlySeam(piece, reader.book.lang) : undefined
  for (const seam of [...found, ...(only ? [only] : []), { start: piece.length, end: piece.length }]) {
    const part = bare(passage, { start, end: span.start + seam.start }, reader)
    start = span.start + seam.end
    if (part.end <= part.start) continue
    const printed = printedSlice(passage.folded, part.start, part.end)
    members.push(memberAt(passage, part, reader.book.isoOf(printed) ?? null))
  }
  return members
}

function lastStop(text: string, span: Span): Span {
  let { end } = span
  while (end > span.start && /[.。;,:\s]/.test(text[end - 1] ?? "")) end--
  return { start: span.start, end }
}

/** The members of a list, each with the name as printed and its code if it has one. */
export function membersOf(passage: Passage, list: Span, word: ClassWord, reader: Reader): Member[] {
  const { text } = passage.folded
  const whole = lastStop(text, list)
  const parted = holdsStates(word) ? [] : splitOutside(text, whole, ";")
  // Semicolons part names that have commas of their own.
  const exact = parted.length > 1
  return withoutGroups(passage, whole, reader.labels).flatMap(({ span: part, behalf }) => {
    const pieces = splitOutside(text, part, exact ? ";" : ",;、")
    const members = pieces.flatMap((span, index) => {
      const last = index > 0 && index === pieces.length - 1
      return membersIn(passage, { span, word, last, exact }, reader)
    })
    return behalf === undefined
      ? members
      : members.map((one, at) => (at === members.length - 1 ? { ...one, behalf } : one))
  })
}

type Part = { span: Span; behalf?: string }

/** "Egypt (on behalf of the Group of 77 and China)": the bracket names whom the speaker spoke for, and no State. */
function withoutGroups({ folded }: Passage, whole: Span, labels: Labels): Part[] {
  const parts: Part[] = []
  let { start } = whole
  for (const bracket of folded.text.slice(whole.start, whole.end).matchAll(/\(([^()]{4,200})\)/g)) {
    const words = labels.behalf.exec(bracket[1] ?? "")?.[0].length
    if (words === undefined) continue
    const open = whole.start + bracket.index
    const end = open + bracket[0].length
    const behalf = printedSlice(folded, open + 1 + words, end - 1).trim()
    parts.push({ span: trimmed(folded.text, { start, end: open }), behalf })
    start = end
  }
  return start < whole.end ? [...parts, { span: { start, end: whole.end } }] : parts
}

type Listed = { span: Span; word: ClassWord; last?: boolean; exact?: boolean }

/** Whom one piece of a list names: one, or two that an "and" joins. */
function membersIn(
  passage: Passage,
  { span, word, last = false, exact = false }: Listed,
  reader: Reader,
): Member[] {
  const piece = bare(passage, span, reader)
  if (piece.end <= piece.start || piece.end - piece.start > LONGEST_NAME) return []
  const printed = printedSlice(passage.folded, piece.start, piece.end)
  const iso = reader.book.isoOf(printed)
  if (iso !== undefined) return [memberAt(passage, piece, iso)]
  if (exact) return [memberAt(passage, piece, null)]
  const states = statesWithin(passage, span, reader)
  if (states) return states
  // A last name that brings its own "and" has none left inside to part it at.
  if (!holdsStates(word))
    return organizationsWithin(passage, piece, { ...reader, last: last && piece.start === span.start })
  return statesInPart(passage, piece, reader)
}

/** A State the book does not know is kept as printed; a last "A and B" is parted when one of the two is known. */
function statesInPart(passage: Passage, piece: Span, reader: Reader): Member[] {
  const text = passage.folded.text.slice(piece.start, piece.end)
  for (const seam of text.matchAll(/ (?:and|et|y|e|и) | و|和|以及/gu)) {
    const left = bare(passage, { start: piece.start, end: piece.start + seam.index }, reader)
    const right = bare(passage, { start: piece.start + seam.index + seam[0].length, end: piece.end }, reader)
    const codes = [left, right].map((part) =>
      reader.book.isoOf(printedSlice(passage.folded, part.start, part.end)),
    )
    if (codes.some((code) => code !== undefined)) {
      return [memberAt(passage, left, codes[0] ?? null), memberAt(passage, right, codes[1] ?? null)]
    }
  }
  return [memberAt(passage, piece, null)]
}

import {
  DeletedTextRun,
  FootnoteReferenceRun,
  InsertedTextRun,
  Tab,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from "docx"
import type { Change, Run, Runs } from "../paper.ts"
import { inkIn, wordLanguages, type Ink } from "./word-ink.ts"

/** Stands for whoever is not named: Word insists on an author, and a dash is the same in six languages. */
export const NOBODY = "—"

/** The runs as Word has them: plain, or as its own tracked insertions and deletions. */
export function wordRuns(ink: Ink, runs: Runs): ParagraphChild[] {
  return runs.flatMap((run) => [
    ...piecesOf(run.text, inkIn(ink, run.lang)).map((piece, index) =>
      wordRun(inkIn(ink, run.lang), run, { piece, index }),
    ),
    ...noteRun(ink, run),
  ])
}

type Piece = { text: string; line: boolean; foreign: boolean }

function wordRun(ink: Ink, run: Run, { piece, index }: { piece: Piece; index: number }): ParagraphChild {
  const options: IRunOptions = {
    children: tabbed(piece.text),
    ...(piece.line && index > 0 && { break: 1 }),
    ...(run.bold && { bold: true, boldComplexScript: true }),
    ...(run.italic && { italics: true, italicsComplexScript: true }),
    ...(ink.rtl && !piece.foreign && { rightToLeft: true }),
    ...(run.lang && { language: languageOf(ink) }),
  }
  if (!run.change) return new TextRun(options)
  const tracked = { ...options, ...revision(ink, run.change) }
  return run.change.kind === "ins" ? new InsertedTextRun(tracked) : new DeletedTextRun(tracked)
}

/** A tab between two words is an element of its own in Word. */
function tabbed(text: string): (string | Tab)[] {
  return text
    .split("\t")
    .flatMap((part, index) => [...(index > 0 ? [new Tab()] : []), ...(part ? [part] : [])])
}

function noteRun(ink: Ink, { note }: Run): ParagraphChild[] {
  const number = note === undefined ? undefined : ink.notes.get(note)
  return number === undefined ? [] : [new FootnoteReferenceRun(number)]
}

type Revision = { id: number; author: string; date: string }

/** The mark of a tracked change. Its time is left out where it is not told: Word does without. */
export function revision(ink: Ink, { by, at }: Change): Revision {
  return { id: ink.nextId(), author: by ?? NOBODY, ...(at !== undefined && { date: at }) } as Revision
}

function languageOf({ lang, rtl }: Ink) {
  const tag = wordLanguages[lang]
  if (rtl) return { bidirectional: tag }
  return lang === "zh" ? { value: "en-GB", eastAsia: tag } : { value: tag }
}

const FOREIGN =
  /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Han}](?:[^\p{sc=Arabic}]*[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Han}\d])?/gu

/**
 * Lines, and within those from right to left what has letters of the other direction: Word sets a run as a whole one
 * way, and a symbol or a name in Latin letters must keep its own order and font inside Arabic.
 */
function piecesOf(text: string, { rtl }: Ink): Piece[] {
  return text.split("\n").flatMap((line) => {
    const parts = rtl ? divide(line) : [{ text: line, foreign: false }]
    return parts.map((part, index) => ({ ...part, line: index === 0 }))
  })
}

function divide(line: string): Omit<Piece, "line">[] {
  const parts: Omit<Piece, "line">[] = []
  let from = 0
  for (const { 0: found, index } of line.matchAll(FOREIGN)) {
    if (index > from) parts.push({ text: line.slice(from, index), foreign: false })
    parts.push({ text: found, foreign: true })
    from = index + found.length
  }
  return from < line.length || parts.length === 0
    ? [...parts, { text: line.slice(from), foreign: false }]
    : parts
}

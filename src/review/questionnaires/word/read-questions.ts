import { MAX_FOLLOW_UPS } from "../question.ts"
import { MAX_TEXT } from "../questionnaire.ts"
import type { Paragraph } from "./open-word.ts"

/** A numbered paragraph as a question; one numbered below it is its follow-up. */
export type WordQuestion = {
  readonly text: string
  readonly closed: boolean
  /** Article and paragraph as they stand in brackets after the question, such as `16.1`. */
  readonly cited: readonly string[]
  readonly follow_ups: WordQuestion[]
}
export type Misread = { readonly paragraph: number; readonly text: string }
export type ReadQuestions = { questions: WordQuestion[]; misread: Misread[] }

/** So many questions are taken from one file; a questionnaire has no more. */
const MAX_TAKEN = 400
const MAX_MISREAD = 200

const NUMBER = /^(?:Q(?:uestion)?\s*)?(\d{1,3}(?:\.\d{1,3}){0,3})\s*[.)、:]?\s+(?=\S)/i
const LETTER = /^\(?([a-z]|[ivx]{1,4})\)\s+(?=\S)/i
const BOX = /^(?:\(\s*\)|\[\s*\]|[☐□○◯])\s*/
/** Yes and no in the six languages, and in part: an answer box with one of them makes the question a closed one. */
const YES_NO = /^(?:yes|no|s[ií]|oui|non|да|нет|是|否|نعم|لا)(?![\p{L}])/iu
const CITED =
  /\bart(?:icle|ículo|\.)?s?\s*\.?\s*(\d{1,2})(?:\s*,?\s*(?:para(?:graph)?|párr(?:afo)?|§)\.?\s*(\d{1,2}))?/giu

/** Reads numbered paragraphs as questions, tolerantly: what is not understood is listed with its place. */
export function readQuestions(paragraphs: readonly Paragraph[]): ReadQuestions {
  const questions: WordQuestion[] = []
  const misread: Misread[] = []
  let [count, last] = [0, undefined as { closed: boolean } | undefined]
  for (const [index, paragraph] of paragraphs.entries()) {
    const box = paragraph.text.replace(BOX, "")
    if (last && box !== paragraph.text && YES_NO.test(box)) {
      last.closed = true
      continue
    }
    const found = numbered(paragraph)
    const above = questions.at(-1)
    const full = found?.below === true && above !== undefined && above.follow_ups.length >= MAX_FOLLOW_UPS
    if (!found || full || paragraph.heading || count >= MAX_TAKEN) {
      if (misread.length < MAX_MISREAD)
        misread.push({ paragraph: index + 1, text: paragraph.text.slice(0, 300) })
      continue
    }
    const question = {
      text: found.text.slice(0, MAX_TEXT),
      closed: false,
      cited: citedIn(found.text),
      follow_ups: [],
    }
    if (found.below && above) above.follow_ups.push(question)
    else questions.push(question)
    last = question
    count += 1
  }
  return { questions, misread }
}

function numbered({ text, level }: Paragraph): { text: string; below: boolean } | null {
  const number = NUMBER.exec(text)
  if (number) return { text: text.slice(number[0].length), below: number[1]?.includes(".") ?? false }
  const letter = LETTER.exec(text)
  if (letter) return { text: text.slice(letter[0].length), below: true }
  return level === null ? null : { text, below: level > 0 }
}

function citedIn(text: string): string[] {
  return [...text.matchAll(CITED)].map(([, article, paragraph]) =>
    [article, paragraph].filter(Boolean).join("."),
  )
}

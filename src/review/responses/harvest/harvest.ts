import type { Lang } from "../../../platform/languages.ts"
import { languageOf } from "../../../secretariat/meetings/report/language.ts"
import { readLines, type ReportInput } from "../../../secretariat/meetings/report/source.ts"
import { assign } from "./assign.ts"
import { candidatesOf, isWithin, type Candidate, type ReadyForm } from "./candidates.ts"
import type { Form, FormQuestion } from "./form.ts"
import { paragraphsOf, type Furniture, type Paragraph } from "./paragraphs.ts"
import { asks, citedRefs, isBoxes, markedOf, withoutLabel } from "./signs.ts"

/** Why a passage is put to a question. */
export type Reason = "number_and_wording" | "article_and_wording" | "wording"

/** A passage of a filled form, put to a question: a person confirms it, and no yes or no is ever among it. */
export type Proposal = {
  readonly question: string
  readonly number: string
  readonly provisions: readonly string[]
  readonly reason: Reason
  /** The words by which the wording was found to be like. */
  readonly wording: readonly string[]
  readonly asked: string
  readonly text: string
  /** Boxes as they stand in the file; what was ticked is never taken over. */
  readonly boxes: readonly string[]
  readonly at: number
}

/** A passage that was put to no question, with the provisions that its head cites. */
export type Unplaced = {
  readonly head: string
  readonly text: string
  readonly provisions: readonly string[]
  readonly at: number
}

export type Harvest = {
  readonly lang: Lang
  readonly proposals: readonly Proposal[]
  readonly unplaced: readonly Unplaced[]
  /** What belongs to the page and not to the form. */
  readonly furniture: readonly Furniture[]
}

/** More paragraphs than a filled form has. */
export const MAX_PARAGRAPHS = 6_000

/**
 * Reads a filled form or a report of any making against a questionnaire. Nothing is dropped: each paragraph stands in a
 * proposal, among what was not placed, or among what belongs to the page.
 */
export function harvest(input: ReportInput, { form, index }: ReadyForm): Harvest {
  const { paragraphs, furniture } = paragraphsOf(input)
  const lang = languageOf(readLines(input))
  const read = paragraphs.slice(0, MAX_PARAGRAPHS)
  const candidates = read.flatMap((paragraph, at) =>
    isBoxes(paragraph.text) ? [] : candidatesOf({ index: at, read: paragraph }, { form, index, lang }),
  )
  const placed = assign(candidates)
  const passages = cut(paragraphs, placed)
  return {
    lang,
    proposals: passages.flatMap(({ found, body, head }) =>
      found ? [toProposal(form.questions[found.question]!, { found, body, head })] : [],
    ),
    unplaced: passages.flatMap(({ found, body, head }) => (found ? [] : [toUnplaced(form, { body, head })])),
    furniture,
  }
}

type Passage = {
  readonly found: Candidate | null
  readonly head: Paragraph | null
  readonly body: readonly Paragraph[]
}

/** A passage goes from the wording of one question, placed or not, or from a heading, to the next. */
function cut(paragraphs: readonly Paragraph[], placed: ReadonlyMap<number, Candidate>): Passage[] {
  const passages: { found: Candidate | null; head: Paragraph | null; body: Paragraph[] }[] = []
  for (const [at, paragraph] of paragraphs.entries()) {
    const found = placed.get(at) ?? null
    const last = passages.at(-1)
    if (found || isHead(paragraph) || !last) passages.push({ found, head: paragraph, body: [] })
    else last.body.push(paragraph)
  }
  return passages
}

/** What looks like the wording of a question, or is set as a heading. */
function isHead({ text, heading }: Paragraph): boolean {
  return heading || (asks(text) && markedOf(text).number !== null)
}

type Cut = { readonly head: Paragraph | null; readonly body: readonly Paragraph[] }

function toProposal(question: FormQuestion, { found, head, body }: Cut & { found: Candidate }): Proposal {
  const reason = found.same_number
    ? "number_and_wording"
    : found.same_article
      ? "article_and_wording"
      : "wording"
  const boxes = body.filter(({ text }) => isBoxes(text)).map(({ text }) => text)
  return {
    question: question.key,
    number: question.number,
    provisions: question.provisions,
    reason,
    wording: found.why.wording,
    asked: head?.text ?? "",
    text: textOf(body),
    boxes,
    at: head?.at ?? 0,
  }
}

function toUnplaced(form: Form, { head, body }: Cut): Unplaced {
  const cited = citedRefs(head?.text ?? "", form.instruments)
  const known = new Set(form.questions.flatMap(({ provisions }) => provisions))
  const provisions = cited.filter((ref) => [...known].some((one) => isWithin(one, ref)))
  return {
    head: head?.text ?? "",
    text: body.map(({ text }) => text).join("\n\n"),
    provisions,
    at: head?.at ?? 0,
  }
}

function textOf(body: readonly Paragraph[]): string {
  const words = body.filter(({ text }) => !isBoxes(text)).map(({ text }) => withoutLabel(text))
  return words.filter(Boolean).join("\n\n")
}

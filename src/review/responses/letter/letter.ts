import { z } from "zod"
import { languages } from "../../../platform/languages.ts"
import { Circle } from "../../../secretariat/access/circle.ts"
import { Said } from "../../questionnaires/views.ts"
import { ResponseRow } from "../response.ts"

/** A ministry's reply with its annexes; what is larger holds pictures. */
export const MAX_LETTER_BYTES = 12 * 1024 * 1024
/** What is pasted: about sixty pages. */
export const MAX_PASTED = 200_000
export const MAX_PASSAGES = 600
export const MAX_HEAD = 400
/** Lines that are listed and offered for no question. */
export const MAX_SHOWN = 200
export const MAX_SENDER = 200
/** Letters that are listed for one response, the newest first. */
export const MAX_LETTERS = 100
/** Passages on one page, and as many are taken by one press. */
export const PASSAGES_ON_PAGE = 20

/** A reply to what was asked here, or a form or report that was made for something else. */
export const letterKinds = ["letter", "harvest"] as const

const Lang = z.enum(languages)
const reasons = ["number_and_wording", "article_and_wording", "wording"] as const

export const LetterRow = z
  .object({
    id: z.uuid(),
    kind: z.enum(letterKinds),
    /** Who sent it. */
    sender: z.string(),
    dated: z.iso.date().nullable(),
    at: z.iso.datetime(),
    /** As it came, among the documents of the State. */
    document: z.uuid(),
    passages: z.int(),
    taken: z.int(),
  })
  .meta({ id: "AnswerLetterRow" })
export type LetterRow = z.output<typeof LetterRow>

export const Letters = z
  .object({
    response: ResponseRow,
    letters: z.array(LetterRow),
    visible_to: z.array(Circle),
    can: z.object({ bring: z.boolean() }),
  })
  .meta({ id: "AnswerLetters" })
export type Letters = z.output<typeof Letters>

export const PassageView = z
  .object({
    place: z.int(),
    head: z.string(),
    text: z.string(),
    lang: Lang,
    boxes: z.array(z.string()),
    line: z.int(),
    /** The question that it seems to answer, and why; a person confirms it. */
    proposed: z.string().nullable(),
    reason: z.enum(reasons).nullable(),
    wording: z.array(z.string()),
    provisions: z.array(z.string()),
    /** What became of it. */
    taken: z.object({ question: z.string(), number: z.string(), at: z.iso.datetime() }).nullable(),
  })
  .meta({ id: "LetterPassage" })
export type PassageView = z.output<typeof PassageView>

export const LetterView = LetterRow.extend({
  response: ResponseRow,
  shown: z.array(PassageView),
  /** Where the list goes on, if it does. */
  next: z.int().nullable(),
  /** How many of all passages were put to a question, and how many to none. */
  proposed: z.int(),
  unplaced: z.int(),
  margin: z.array(z.string()),
  uncertain: z.array(z.string()),
  cut: z.int(),
  /** The questions that a passage may be put to; `answered` says that words stand there already. */
  questions: z.array(
    z.object({ question: z.string(), number: z.string(), text: Said, answered: z.boolean() }),
  ),
  visible_to: z.array(Circle),
  can: z.object({ take: z.boolean() }),
}).meta({ id: "AnswerLetter" })
export type LetterView = z.output<typeof LetterView>

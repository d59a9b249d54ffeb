import canonicalize from "canonicalize"
import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { QuestionKey } from "../questionnaires/question.ts"
import { Source } from "./source.ts"
import { Value } from "./value.ts"

/** The words of one answer: as much as eight printed pages. What is longer is a document with a link. */
export const MAX_TEXT = 20_000
/** Saves by one person within this time are one version. */
export const VERSION_MINUTES = 10

/** One offence, territory or constituent unit of a group; empty where a question is asked once, and for the summary. */
export const Item = z
  .string()
  .max(40)
  .regex(/^([a-z0-9][a-z0-9_-]*)?$/)

/** What is answered, before it is known who answers it and when. */
export const Given = z.object({
  question: QuestionKey,
  item: Item.default(""),
  value: Value.nullable().default(null),
  text: z.string().max(MAX_TEXT).default(""),
  /** The language in which the words were written; each answer keeps its own. */
  lang: z.enum(languages),
})
export type Given = z.output<typeof Given>

/**
 * An entry of the answer log, the same online, offline and in a package. Append-only; the newest of a question and
 * item is the current answer. `base` is the number of the entry that its author had before her.
 */
export const AnswerEntry = Given.extend({
  number: z.int().min(1),
  base: z.int().min(0),
  /** A person is an id; null in what leaves the State. */
  author: z.uuid().nullable(),
  at: z.iso.datetime(),
  /** When it was written, where that was before it arrived: offline, on paper. */
  written: z.iso.datetime({ offset: true }).nullable(),
  source: Source.nullable(),
}).meta({ id: "AnswerEntry" })
export type AnswerEntry = z.output<typeof AnswerEntry>

/** Where an entry stands: a question may be answered once for each item. */
export function slotOf({ question, item }: Pick<Given, "question" | "item">): string {
  return item === "" ? question : `${question}/${item}`
}

/** The text that is hashed (RFC 8785): what was said, and neither who said it nor when. */
export function canonicalAnswer({ question, item, value, text, lang }: Given): string {
  return canonicalize({ question, item, value, text, lang }) as string
}

/** Whether two say the same: then nobody has to choose between them. */
export function sayTheSame(one: Given, other: Given): boolean {
  return canonicalAnswer(one) === canonicalAnswer(other)
}

/** "No answer yet" is neither a no nor an empty text. */
export function isAnswered(given: Pick<Given, "value" | "text"> | null | undefined): boolean {
  return given !== null && given !== undefined && (given.value !== null || given.text.trim() !== "")
}

import { z } from "zod"
import { languages } from "../../platform/languages.ts"

/** A question has follow-ups, and these may have some: deeper nobody can answer it on paper. */
export const MAX_DEPTH = 3
export const MAX_FOLLOW_UPS = 20
export const MAX_PROVISIONS = 60
export const MAX_OPTIONS = 40
export const MAX_COLUMNS = 20
export const MAX_HOLDERS = 12

export const kinds = [
  "closed",
  "choice",
  "text",
  "law",
  "number",
  "table",
  "date",
  "authority",
  "link",
  "group",
] as const
export type Kind = (typeof kinds)[number]

/**
 * The answers to a closed question. One that is missing, not available or not provided is never a no (rules of the
 * Mechanism: the review is made on what the State gives).
 */
export const closedAnswers = [
  "yes",
  "in_part",
  "no",
  "not_applicable",
  "not_available",
  "not_provided",
] as const

/** What a question is for: a duty of the treaty, a constructive one beyond it, or one that cuts across. */
export const natures = ["duty", "constructive", "cross_cutting"] as const
/** What States asked the questionnaire to find besides duties (report of 2017, paras. 7 to 12). */
export const abouts = ["assistance", "good_practice", "lesson", "difficulty"] as const

/** Kinds of institution that have a name in six languages; a questionnaire may name others by a word of its own. */
export const knownHolders: readonly string[] = [
  "justice",
  "interior",
  "border",
  "prosecution",
  "foreign_affairs",
  "transport",
  "social",
  "maritime",
  "finance_intelligence",
  "education",
  "health",
  "labour",
]

/** Stable: it stays when numbers change, and in the next cycle. */
export const QuestionKey = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)*$/)
export const Word = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9_]*$/)
/** Spelled as the treaties' own room spells it; whether there is such a provision is looked up there. */
export const ProvisionRef = z
  .string()
  .max(40)
  .regex(/^[A-Z]{2,8}\.[0-9a-z.]+$/)

const Condition = z.strictObject({ question: QuestionKey, is: z.array(Word).min(1).max(MAX_OPTIONS) })

/** What is asked, without the order and the follow-ups, and without words: those are texts in languages. */
export const questionFields = {
  kind: z.enum(kinds),
  provisions: z.array(ProvisionRef).max(MAX_PROVISIONS),
  nature: z.enum(natures),
  about: z.exactOptional(z.enum(abouts)),
  options: z.exactOptional(z.array(Word).min(1).max(MAX_OPTIONS)),
  columns: z.exactOptional(z.array(Word).min(1).max(MAX_COLUMNS)),
  evidence: z.exactOptional(z.boolean()),
  /** The kinds of institution that usually hold the answer. */
  holders: z.exactOptional(z.array(Word).max(MAX_HOLDERS)),
  when: z.exactOptional(Condition),
  /** A group is asked once for each offence, or for each constituent unit or territory with a national summary. */
  over: z.exactOptional(z.enum(["offences", "units"])),
}

const Flat = z.strictObject({ key: QuestionKey, ...questionFields })
export type FlatQuestion = z.output<typeof Flat>
export type Question = FlatQuestion & { follow_ups?: Question[] }

export const Question: z.ZodType<Question> = Flat.extend({
  follow_ups: z.exactOptional(z.array(z.lazy(() => Question)).max(MAX_FOLLOW_UPS)),
})

/** The answers of which a condition may speak; none for what is answered in free words. */
export function answersOf({ kind, options = [] }: Pick<FlatQuestion, "kind" | "options">): readonly string[] {
  if (kind === "closed") return closedAnswers
  return kind === "choice" ? options : []
}

/** A question as people speak of it: its number, and its words in the reader's language where there are any. */
export const NamedQuestion = z
  .object({ number: z.string(), lang: z.enum(languages), text: z.string() })
  .meta({ id: "NamedQuestion" })
export type NamedQuestion = z.output<typeof NamedQuestion>

import { z } from "zod"
import { languages } from "../../../platform/languages.ts"
import { Circle } from "../../../secretariat/access/circle.ts"
import { Part } from "../../../secretariat/texts/redline.ts"
import { QuestionView } from "../../questionnaires/views.ts"
import { Given, Item } from "../answer.ts"
import { ResponseRow } from "../response.ts"
import { VersionView } from "../views.ts"

/** A form of 500 questions in Word has about two megabytes; a larger one holds pictures. */
export const MAX_PACKAGE_BYTES = 12 * 1024 * 1024
export const MAX_ENTRIES = 2_000
export const MAX_PROBLEMS = 300
/** Files brought back that one person sees again, the newest first. */
export const MAX_RETURNS = 20

/** What of a file could not be placed or read. The code is the key of its sentence. */
export const problemCodes = [
  "responses.package_value_unread",
  "responses.package_rows_unread",
  "responses.package_choice_unread",
  "responses.package_damaged",
  "responses.package_two_marks",
  "responses.package_text_long",
  "responses.package_twice",
  "responses.package_end_lost",
  "responses.package_outside",
  "responses.package_unknown",
  "responses.package_missing",
  "responses.package_no_identity",
] as const

/** `place` is a question's number or the beginning of the words in question. */
export const Problem = z
  .object({ code: z.enum(problemCodes), place: z.string().max(300) })
  .meta({ id: "PackageProblem" })
export type Problem = z.output<typeof Problem>

/** An answer that says something else than the one it was made from. */
export const Entry = Given.extend({
  base: z.int().min(0),
  written: z.iso.datetime({ offset: true }).nullable().default(null),
  /** Something about it could not be read surely: it is offered, and not ticked. */
  doubtful: z.boolean().default(false),
})
export type Entry = z.output<typeof Entry>

/**
 * How an answer in a file stands to the one in the house: new where there was none, changed in the file alone, or on
 * both sides; `same` when the house says it already.
 */
export const comparisons = ["new", "changed", "both", "same"] as const
export type Comparison = (typeof comparisons)[number]

export const ComparedAnswer = z
  .object({
    slot: z.string(),
    question: QuestionView,
    item: Item,
    how: z.enum(comparisons),
    /** Ticked beforehand: only where nothing that stands is lost by it. */
    ticked: z.boolean(),
    /** What the file says, and what stands now. */
    brought: Given.pick({ value: true, text: true, lang: true }),
    current: VersionView.nullable(),
    parts: z.array(Part),
  })
  .meta({ id: "ComparedAnswer" })
export type ComparedAnswer = z.output<typeof ComparedAnswer>

const ReturnRow = z.object({ id: z.uuid(), name: z.string(), at: z.iso.datetime(), offered: z.int() })

export const Packages = z
  .object({
    response: ResponseRow,
    whole: z.boolean(),
    /** Offices to which questions of it were given. */
    parts: z.array(
      z.object({ assignment: z.uuid(), office: z.string(), lang: z.enum(languages), questions: z.int() }),
    ),
    returns: z.array(ReturnRow),
    /** Who may see the response; files that were brought back are their bringer's alone. */
    visible_to: z.array(Circle),
    can: z.object({ download: z.boolean(), bring: z.boolean() }),
  })
  .meta({ id: "AnswerPackages" })
export type Packages = z.output<typeof Packages>

export const ReturnView = z
  .object({
    id: z.uuid(),
    response: ResponseRow,
    name: z.string(),
    at: z.iso.datetime(),
    /** Answers of the file that say what they said when it was made. */
    unchanged: z.int(),
    answers: z.array(ComparedAnswer),
    problems: z.array(Problem),
    /** Nobody but the caller sees this; whoever sees the response will see what she takes over. */
    then_visible_to: z.array(Circle),
    can: z.object({ take: z.boolean() }),
  })
  .meta({ id: "AnswerReturn" })
export type ReturnView = z.output<typeof ReturnView>

import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { Part as RedlinePart } from "../../secretariat/texts/redline.ts"
import { NamedQuestion } from "../questionnaires/question.ts"
import { Line } from "./observation.ts"
import { outputs, Part } from "./outcome.ts"

/** What was submitted for a review: what changed since the version before, and what is said of it. */
export const AnswersRead = z
  .object({
    review: z.uuid(),
    state: z.string(),
    /** The submission, to be read through the room of responses; null when none is released to the caller. */
    submission: z.uuid().nullable(),
    version: z.int().nullable(),
    answers: z.array(
      z.object({
        question: z.string(),
        item: z.string(),
        /** The version from which on the answer says what it says. */
        version: z.int(),
        lang: z.enum(languages),
        redline: z.array(RedlinePart).nullable(),
        threads: z.int(),
      }),
    ),
  })
  .meta({ id: "AnswersRead" })
export type AnswersRead = z.output<typeof AnswersRead>

export const Summary = z
  .object({
    number: z.int(),
    lang: z.enum(languages),
    body: z.string(),
    /** Its length in words, and how long the procedure lets it be. */
    words: z.int(),
    budget: z.int(),
  })
  .meta({ id: "ReviewSummary" })
export type Summary = z.output<typeof Summary>

/** An output before it is handed on: who has cleared exactly these words. */
export const OutputView = z
  .object({
    output: z.enum(outputs),
    sha256: z.string().nullable(),
    /** How many parts go on, and to which working groups. */
    parts: z.int(),
    to: z.array(z.string()),
    cleared_by: z.array(z.object({ party: z.string(), at: z.iso.datetime() })),
    waits_for: z.array(z.string()),
    outcome: z.uuid().nullable(),
    can: z.object({ clear: z.array(z.string()), transmit: z.boolean() }),
  })
  .meta({ id: "ReviewOutput" })
export type OutputView = z.output<typeof OutputView>

export const Observations = z
  .object({
    review: z.uuid(),
    state: z.string(),
    reviewers: z.array(z.string()),
    without_agreement: z.enum(["not_transmitted", "with_comment"]),
    lines: z.array(Line),
    summary: Summary.nullable(),
    outputs: z.array(OutputView),
    /** The answers on which a line may rest, for who drafts one. */
    answers: z.array(NamedQuestion.extend({ question: z.string() })),
    can: z.object({ draft: z.boolean(), summarize: z.boolean() }),
  })
  .meta({ id: "Observations" })
export type Observations = z.output<typeof Observations>

/** What was handed on, or of it what is published, as the caller sees it. */
export const Outcome = z
  .object({
    id: z.uuid(),
    state: z.string(),
    mechanism: z.string(),
    phase: z.int(),
    output: z.enum(outputs),
    at: z.iso.datetime(),
    /** Null for whom only what is published is shown. */
    review: z.uuid().nullable(),
    parts: z.array(
      Part.extend({
        published: z.iso.datetime().nullable(),
        can: z.object({ publish: z.boolean(), revoke: z.boolean() }),
      }),
    ),
    /** Of the parts that are shown, and of the State's comments on them. */
    translations: z.array(
      z.object({
        part: z.string(),
        comment: z.boolean(),
        lang: z.enum(languages),
        body: z.string(),
        stale: z.boolean(),
      }),
    ),
    can: z.object({ translate: z.boolean() }),
  })
  .meta({ id: "ReviewOutcome" })
export type Outcome = z.output<typeof Outcome>

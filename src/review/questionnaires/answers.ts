import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { LevelCode } from "../../secretariat/instruments/provision.ts"
import { Part } from "../../secretariat/texts/redline.ts"
import { Like, judgements } from "./overlap.ts"
import { QuestionnaireRow, statuses, successions } from "./questionnaire.ts"
import { scopeQuestions } from "./scope.ts"
import { Questionnaire, QuestionView, Said } from "./views.ts"

const Lang = z.enum(languages)

export const Questionnaires = z
  .object({
    questionnaires: z.array(QuestionnaireRow),
    /** Where the list goes on, if it does. */
    next: z.uuid().nullable(),
    can: z.object({ create: z.boolean() }),
  })
  .meta({ id: "Questionnaires" })

export const QuestionPage = z
  .object({
    questionnaire: z.object({ id: z.uuid(), code: z.string(), version: z.string(), title: z.string() }),
    /** The authoritative language. */
    lang: Lang,
    status: z.enum(statuses),
    question: QuestionView,
    before: z.string().nullable(),
    after: z.string().nullable(),
    provisions: z.array(
      z.object({
        ref: z.string(),
        title: z.string(),
        gist: z.string(),
        lang: Lang,
        levels: z.array(LevelCode),
      }),
    ),
    scope: z.array(z.enum(scopeQuestions)),
    texts: z.array(
      z.object({
        key: z.string(),
        words: z.array(z.object({ lang: Lang, text: z.string().nullable(), stale: z.boolean() })),
      }),
    ),
    can: Questionnaire.shape.can,
  })
  .meta({ id: "QuestionWithAids" })
export type QuestionPage = z.output<typeof QuestionPage>

export const CoverageMap = z
  .object({
    questionnaire: z.uuid(),
    instruments: z.array(
      z.object({
        instrument: z.string(),
        /** Provisions that bind a State, about which nothing is asked and nobody says why. */
        open: z.int(),
        provisions: z.array(
          z.object({
            ref: z.string(),
            levels: z.array(LevelCode),
            duty: z.boolean(),
            questions: z.array(z.object({ key: z.string(), number: z.string() })),
            reason: Said.nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "CoverageMap" })
export type CoverageMap = z.output<typeof CoverageMap>

export const Overlap = z
  .object({
    questionnaire: z.uuid(),
    /** How many questions stand in the others. */
    held: z.int(),
    questions: z.array(
      z.object({ key: z.string(), number: z.string(), text: z.string(), like: z.array(Like) }),
    ),
  })
  .meta({ id: "Overlap" })
export type Overlap = z.output<typeof Overlap>

export const Judgement = z.object({
  questionnaire: z.uuid(),
  question: z.string(),
  other: z.uuid(),
  other_question: z.string(),
  judgement: z.enum(judgements),
})

const Version = z.object({ id: z.uuid(), version: z.string() })
export const QuestionnaireComparison = z
  .object({
    from: Version,
    to: Version,
    lang: Lang,
    rows: z.array(
      z.object({
        key: z.string(),
        how: z.enum(successions),
        to: z.array(z.string()),
        parts: z.array(Part),
      }),
    ),
    added: z.array(z.object({ key: z.string(), text: z.string() })),
  })
  .meta({ id: "QuestionnaireComparison" })
export type QuestionnaireComparison = z.output<typeof QuestionnaireComparison>

const Misread = z.object({ paragraph: z.int(), text: z.string() })

/** What is understood of a Word file, and the paragraphs that are not. */
export const WordReading = z
  .object({
    questions: z.array(
      z.object({ text: z.string(), closed: z.boolean(), cited: z.array(z.string()), depth: z.int() }),
    ),
    misread: z.array(Misread),
  })
  .meta({ id: "WordReading" })

/** What came of a Word file, and the paragraphs that were not understood. */
export const WordTaken = z
  .object({
    questionnaire: z.uuid(),
    taken: z.int(),
    misread: z.array(Misread),
    upload: z.uuid().nullable(),
  })
  .meta({ id: "WordTaken" })

/** Who renders a version into which language, for the secretariat. */
export const Translators = z
  .object({
    questionnaire: z.uuid(),
    translators: z.array(z.object({ lang: z.enum(languages), assignee: z.uuid(), at: z.iso.datetime() })),
    can: z.object({ assign: z.boolean() }),
  })
  .meta({ id: "QuestionnaireTranslators" })

import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { Mapping, QuestionnaireRow } from "./questionnaire.ts"
import { questionFields, QuestionKey } from "./question.ts"

const Lang = z.enum(languages)
export const Said = z.object({ lang: Lang, text: z.string() }).meta({ id: "QuestionWords" })

/** A question in its place, with its words in the reader's language or in the authoritative one. */
export const QuestionView = z
  .object({
    key: QuestionKey,
    ...questionFields,
    instrument: z.string(),
    section: z.string(),
    parent: z.string().nullable(),
    depth: z.int(),
    number: z.string(),
    text: Said,
    guidance: Said.nullable(),
    evidence_text: Said.nullable(),
    option_texts: z.array(z.object({ option: z.string(), text: Said })),
    column_texts: z.array(z.object({ column: z.string(), text: Said })),
    /** The same question in the language that is laid beside, if one was asked for. */
    beside: Said.nullable(),
  })
  .meta({ id: "QuestionView" })
export type QuestionView = z.output<typeof QuestionView>

export const SectionView = z
  .object({
    key: z.string(),
    cluster: z.string().nullable(),
    title: Said,
    questions: z.array(QuestionView),
  })
  .meta({ id: "SectionView" })
export type SectionView = z.output<typeof SectionView>

const Budget = z
  .object({
    questions: z.int(),
    follow_ups: z.int(),
    /** The project's estimate, to compare drafts. */
    hours: z.int(),
    sections: z.array(z.object({ section: z.string(), questions: z.int() })),
  })
  .meta({ id: "LengthBudget" })

const can = z.object({
  edit: z.boolean(),
  issue: z.boolean(),
  adopt: z.boolean(),
  withdraw: z.boolean(),
  release: z.boolean(),
  succeed: z.boolean(),
  negotiate: z.boolean(),
  take_words: z.boolean(),
  judge: z.boolean(),
  translate: z.boolean(),
})

export const Questionnaire = QuestionnaireRow.extend({
  pack: z.string(),
  follows: z.object({ id: z.uuid(), version: z.string() }).nullable(),
  mapping: z.array(Mapping),
  negotiation: z.uuid().nullable(),
  issued: z.iso.datetime().nullable(),
  adopted: z.iso.datetime().nullable(),
  /** When it is to be revised, in the words of the body that adopted it. */
  revise: Said.nullable(),
  notice: Said.nullable(),
  guidance: Said.nullable(),
  languages: z.array(z.object({ lang: Lang, missing: z.int(), stale: z.int() })),
  budget: Budget,
  parts: z.array(
    z.object({ key: z.string(), instrument: z.string(), title: Said, sections: z.array(SectionView) }),
  ),
  holes: z.array(z.object({ ref: z.string(), reason: Said })),
  can,
}).meta({ id: "Questionnaire" })
export type Questionnaire = z.output<typeof Questionnaire>

import { z } from "zod"
import { languages } from "../../../platform/languages.ts"
import { WhichReview } from "../inputs.ts"

export const MAX_WHY = 2_000
const Why = z.string().trim().min(1).max(MAX_WHY)
/** A step of one review: of one party where each has its own, `feedback:XAA`. */
const StepId = z.string().regex(/^[a-z][a-z_]{0,29}(:[A-Z]{3})?$/)
const Lang = z.enum(languages)

export const EventRecorded = WhichReview.extend({ step: StepId, happened: z.iso.date() })
export const WhichEvent = WhichReview.extend({ event: z.uuid() })
export const Paused = WhichReview.extend({
  /** Left out, the clock of every step stands still. */
  step: StepId.optional(),
  since: z.iso.date(),
  why: Why,
  lang: Lang,
})
export const Resumed = WhichReview.extend({ pause: z.uuid(), until: z.iso.date() })
export const Extended = WhichReview.extend({ step: StepId, until: z.iso.date(), why: Why, lang: Lang })

export const MAX_TERMS = 4_000
const Words = z.string().trim().min(1).max(MAX_TERMS)
export const TermsAgreed = WhichReview.extend({
  languages: z.array(Lang).min(1).max(6),
  /** The day of the opening call. */
  held: z.iso.date(),
  /** Who of the reviewing States reads what. */
  division: Words,
  /** The dates that were agreed, besides those of the procedure. */
  calendar: Words,
  /** How those named reach each other between calls. */
  contact: Words,
  lang: Lang,
})

export const Terms = z
  .object({
    number: z.int(),
    languages: z.array(Lang),
    held: z.iso.date(),
    division: z.string(),
    calendar: z.string(),
    contact: z.string(),
    lang: Lang,
    at: z.iso.datetime(),
  })
  .meta({ id: "ReviewTerms" })

/** What was recorded in a review, for its parties and the secretariat. */
export const Course = z
  .object({
    review: z.uuid(),
    events: z.array(
      z.object({
        id: z.uuid(),
        kind: z.string(),
        label: z.string(),
        party: z.string().nullable(),
        happened: z.iso.datetime(),
        at: z.iso.datetime(),
      }),
    ),
    pauses: z.array(
      z.object({
        id: z.uuid(),
        step: z.string().nullable(),
        label: z.string().nullable(),
        since: z.iso.datetime(),
        until: z.iso.datetime().nullable(),
        why: z.string(),
        lang: Lang,
      }),
    ),
    extensions: z.array(
      z.object({
        id: z.uuid(),
        step: z.string(),
        label: z.string(),
        until: z.iso.date(),
        why: z.string(),
        lang: Lang,
      }),
    ),
    /** The newest first; it holds. */
    terms: z.array(Terms),
    languages: z.object({ of: z.array(Lang), most: z.int() }),
    can: z.object({
      record: z.boolean(),
      strike: z.boolean(),
      pause: z.boolean(),
      extend: z.boolean(),
      agree: z.boolean(),
    }),
  })
  .meta({ id: "ReviewCourse" })
export type Course = z.output<typeof Course>

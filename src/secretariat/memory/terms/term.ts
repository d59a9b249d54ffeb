import { z } from "zod"
import { languages } from "../../../platform/languages.ts"

export const MAX_TERM = 120
/** Terms of one body's own. */
export const MAX_TERMS = 2_000

export const Confidence = z.enum(["C", "S", "R", "U", "D"])
export const Concept = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
export const TermBody = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)
const Word = z.string().trim().min(1).max(MAX_TERM)

/** A concept with its agreed word in each language, where that is from and how sure it is. */
export const Term = z
  .object({
    concept: Concept,
    words: z.partialRecord(z.enum(languages), z.string()),
    source: z.string(),
    confidence: Confidence,
    /** Whether the body has its own, or it is as shipped. */
    own: z.boolean(),
  })
  .meta({ id: "Term" })
export type Term = z.output<typeof Term>

export const TermSet = z.object({
  body: TermBody,
  concept: Concept,
  en: Word.optional(),
  ar: Word.optional(),
  es: Word.optional(),
  fr: Word.optional(),
  ru: Word.optional(),
  zh: Word.optional(),
  source: z.string().trim().min(1).max(300),
  confidence: Confidence,
})
export type TermSet = z.output<typeof TermSet>

import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { kinds, MAX_BODY, MAX_SOURCES, MAX_SUMMARY } from "./observation.ts"
import { outputs } from "./outcome.ts"

export const WhichReview = z.object({ review: z.uuid() })
export const WhichLine = z.object({ observation: z.uuid() })
export const WhichOutcome = z.object({ outcome: z.uuid() })

const Lang = z.enum(languages)
const Body = z.string().trim().min(1).max(MAX_BODY)
const Question = z.string().trim().min(1).max(200)
const Party = z.string().regex(/^[A-Z]{3}$/)
const Ref = z.string().regex(/^[A-Z]{2,10}(\.[0-9a-z]+){0,6}$/)

export const Drafted = WhichReview.extend({
  /** On whose behalf; needed only by who drafts for several reviewing States. */
  party: Party.optional(),
  kind: z.enum(kinds),
  provision: Ref,
  lang: Lang,
  body: Body,
  /** The thread from which it comes: its answer is then among the sources. */
  thread: z.uuid().optional(),
  /** The answers on which it rests, by question. */
  questions: z.array(Question).max(MAX_SOURCES).optional(),
})
export const Worded = WhichLine.extend({ lang: Lang, body: Body, number: z.int().min(1).optional() })
export const Commented = WhichLine.extend({ lang: Lang, body: Body })
export const Summarized = WhichReview.extend({
  lang: Lang,
  body: z.string().trim().min(1).max(MAX_SUMMARY),
  /** The wording that its author had before her. */
  number: z.int().min(1).optional(),
})
export const Cleared = WhichReview.extend({
  output: z.enum(outputs),
  party: Party.optional(),
  /** The hash of what was read. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export const Transmitted = WhichReview.extend({ output: z.enum(outputs) })
export const Published = WhichOutcome.extend({
  parts: z.array(z.string().max(40)).min(1).max(500),
  /** The signed note by which the State instructs: a document of its own. */
  note: z.uuid(),
})
export const Revoked = WhichOutcome.extend({ part: z.string().max(40) })

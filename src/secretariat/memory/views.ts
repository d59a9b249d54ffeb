import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { Part } from "../texts/redline.ts"
import { segmentStates } from "./segments/work-in-unit.ts"
import { Confidence } from "./terms/term.ts"

const Lang = z.enum(languages)
export const Kind = z.string().regex(/^[a-z]{1,30}$/)
/** The key of one text within its thing. */
export const Key = z.string().min(1).max(140)
export const WhichJob = z.object({ kind: Kind, subject: z.uuid(), lang: Lang })
export const WhichUnit = WhichJob.extend({ key: Key })

/** A remembered sentence that is the same, or near: then the redline says what differs. */
export const Match = z
  .object({
    id: z.uuid(),
    score: z.enum(["exact", "near"]),
    source: z.string(),
    parts: z.array(Part),
    target: z.string(),
    lang: Lang,
    symbol: z.string().nullable(),
    body: z.string(),
    standing: z.enum(["approved", "adopted"]),
    at: z.iso.datetime(),
  })
  .meta({ id: "MemoryMatch" })
export type Match = z.output<typeof Match>

const Found = z
  .object({
    concept: z.string(),
    term: z.string(),
    translation: z.string(),
    source: z.string(),
    confidence: Confidence,
    /** Whether the draft uses the agreed word; where it does not, that is a question and no fault. */
    used: z.boolean(),
  })
  .meta({ id: "TermInSentence" })

export const SentenceWork = z
  .object({
    source: z.string(),
    state: z.enum(segmentStates),
    /** What stands in the field: the draft, else the translation that stands. */
    target: z.string(),
    before: z.object({ source: z.string(), target: z.string() }).nullable(),
    /** What changed in the source. */
    parts: z.array(Part),
    offers: z.array(Match),
    terms: z.array(Found),
  })
  .meta({ id: "SentenceToTranslate" })

export const standings = ["missing", "stale", "current"] as const

/** One text of a job in its list. */
export const UnitRow = z
  .object({
    key: z.string(),
    label: z.string().nullable(),
    source: z.string(),
    standing: z.enum(standings),
    words: z.int(),
    /** Whether something was typed and not yet handed over. */
    drafted: z.boolean(),
  })
  .meta({ id: "TextToTranslate" })

const Head = {
  ...WhichJob.shape,
  from: Lang,
  symbol: z.string().nullable(),
  body: z.string(),
}

export const JobRow = z
  .object({
    ...Head,
    texts: z.int(),
    waiting: z.int(),
    /** Words of the sentences that are new or changed. */
    words: z.int(),
    /** Words of the whole. */
    of: z.int(),
  })
  .meta({ id: "TranslationJobRow" })
export type JobRow = z.output<typeof JobRow>

const can = z.object({ translate: z.boolean(), approve: z.boolean() })

export const JobView = JobRow.extend({ units: z.array(UnitRow), next: z.int().nullable(), can }).meta({
  id: "TranslationJob",
})
export type JobView = z.output<typeof JobView>

export const UnitView = z
  .object({
    ...Head,
    key: z.string(),
    label: z.string().nullable(),
    provisions: z.array(z.string()),
    number: z.int(),
    standing: z.enum(standings),
    sentences: z.array(SentenceWork),
    /** The text that waits next, if any. */
    next: z.string().nullable(),
    can,
  })
  .meta({ id: "UnitToTranslate" })
export type UnitView = z.output<typeof UnitView>

/** What a text of a returned file would do: only `new` and `changed` can be applied. */
export const returnKinds = ["new", "changed", "same", "incomplete", "stale", "moved", "unknown"] as const

export const ReturnView = z
  .object({
    id: z.uuid(),
    ...WhichJob.shape,
    from: Lang,
    at: z.iso.datetime(),
    rows: z.array(
      z.object({
        key: z.string(),
        label: z.string().nullable(),
        kind: z.enum(returnKinds),
        /** The source as it stands, and for a stale one how it differs from that of the file. */
        source: z.string(),
        source_parts: z.array(Part),
        target: z.string().nullable(),
        /** What would change in the translation. */
        parts: z.array(Part),
      }),
    ),
    can: z.object({ apply: z.boolean() }),
  })
  .meta({ id: "TranslationReturn" })
export type ReturnView = z.output<typeof ReturnView>

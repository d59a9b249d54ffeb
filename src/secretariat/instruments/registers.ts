import { z } from "zod"
import { register } from "../../platform/registers.ts"
import type { Caller } from "../../platform/room.ts"
import type { Pinned } from "./version.ts"

/** Of each kind at most so many are shown on an article's page; the rest is reached from the room's own list. */
export const MAX_CITATIONS = 50

/** Something that cites a provision: a question, an answer one may see, a law, an observation … */
export const Citation = z
  .object({
    kind: z.string(),
    /** The provision that it cites. */
    ref: z.string(),
    /** A sentence's key and its values; names and titles are among the values. */
    key: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    path: z.string(),
  })
  .meta({ id: "Citation" })
export type Citation = z.output<typeof Citation>

export type CitationEntry = {
  /** Such as "question"; the filter in the address. */
  readonly kind: string
  /** The key of the heading, such as "questionnaires.trace_questions". */
  readonly heading: string
  /** What the caller may see, through the room's own `visible…`: at most `limit`, the newest first. */
  list(caller: Caller, asked: { refs: readonly string[]; limit: number }): Promise<readonly Citation[]>
}

/** How an article's page shows what stands upstairs. */
export const citations = register<CitationEntry>("citations")

/** A question that asks about a provision. */
export const AskingQuestion = z
  .object({ id: z.string(), label: z.string(), path: z.string() })
  .meta({ id: "AskingQuestion" })

export type CoverageEntry = {
  /** The questions that ask about a treaty's provisions, and the recorded reasons why none asks about some. */
  list(
    caller: Caller,
    instrument: string,
  ): Promise<{
    readonly questions: readonly (z.output<typeof AskingQuestion> & { readonly ref: string })[]
    readonly holes: readonly { readonly ref: string; readonly reason: string }[]
  }>
}

export const coverage = register<CoverageEntry>("coverage")

export type PinnedEntry = {
  /** What stands on this version of the pack, whoever may see it: a correction first lists what it would touch. */
  list(caller: Caller, version: string): Promise<readonly Pinned[]>
}

export const pinned = register<PinnedEntry>("pinned")

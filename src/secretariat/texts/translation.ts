import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import type { Moves } from "../../platform/moves.ts"

/** Tasks that one translator's queue shows. */
export const MAX_TASKS = 500

export const taskMoves = {
  end: { from: ["assigned"], to: "ended" },
} as const satisfies Moves<"assigned" | "ended">

/** What a translator sees of a text: its words in the two languages, and nothing of the negotiation. */
export const TranslationTask = z
  .object({
    id: z.uuid(),
    text: z.uuid(),
    label: z.string().nullable(),
    thing: z.string(),
    field: z.string(),
    lang: z.enum(languages),
    source: z.object({ lang: z.enum(languages), number: z.int(), body: z.string() }),
    /** The source version that the translation renders, to see what has changed since. */
    rendered: z.object({ number: z.int(), body: z.string() }).nullable(),
    translation: z.object({ number: z.int(), follows: z.int(), body: z.string() }).nullable(),
    standing: z.enum(["missing", "stale", "current"]),
    at: z.iso.datetime(),
    can: z.object({ translate: z.boolean(), end: z.boolean() }),
  })
  .meta({ id: "TranslationTask" })
export type TranslationTask = z.output<typeof TranslationTask>

import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import type { Edition } from "../../secretariat/instruments/edition.ts"

/** Suggestions beside one question; the rest is below what a drafter reads. */
export const MAX_LIKE = 5
export const judgements = ["same", "narrower", "wider", "different"] as const

export const Like = z
  .object({
    questionnaire: z.object({ id: z.uuid(), code: z.string(), version: z.string(), title: z.string() }),
    key: z.string(),
    lang: z.enum(languages),
    text: z.string(),
    /** Between 0 and 1: it orders suggestions and measures nothing. */
    score: z.number(),
    why: z.object({
      provisions: z.array(z.string()),
      twin: z
        .object({ from: z.string(), to: z.string(), kind: z.enum(["same_duty", "false_twin"]) })
        .nullable(),
      wording: z.array(z.string()),
    }),
    judgement: z
      .object({ judgement: z.enum(judgements), reason: z.string().nullable(), at: z.iso.datetime() })
      .nullable(),
  })
  .meta({ id: "LikeQuestion" })
export type Like = z.output<typeof Like>

/** The provisions with the same duty in another treaty, and those that only look alike. */
export function twinsOf(edition: Edition, provisions: readonly string[]) {
  return provisions.flatMap((ref) =>
    (edition.links.get(ref) ?? []).flatMap(({ kind, from, to }) =>
      kind === "applies_through" ? [] : [{ ref: from === ref ? to : from, kind }],
    ),
  )
}

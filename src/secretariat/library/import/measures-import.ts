import { z } from "zod"
import { MAX_CSV_CHARACTERS } from "../../../platform/csv/csv-table.ts"
import type { Moves } from "../../../platform/moves.ts"
import { Party } from "../inputs.ts"
import { Lang, measureKinds, measureStatus } from "../measure.ts"

/** A preview shows at most so many rows of each kind and counts the rest. */
export const MAX_SHOWN = 200

/** The life of an import: what it would change is shown first; a second deed applies it whole or not at all. */
export const importMoves = {
  apply: { from: ["proposed"], to: "applied" },
  discard: { from: ["proposed"], to: "discarded" },
} as const satisfies Moves<"proposed" | "applied" | "discarded">

export const ImportInput = z.object({ party: Party, text: z.string().min(1).max(MAX_CSV_CHARACTERS) })

const Value = z.string().nullable()

/** What an import would change as the library stands now; nothing is changed by asking. */
export const MeasuresImport = z
  .object({
    import: z.uuid(),
    party: z.string(),
    status: z.enum(["proposed", "applied", "discarded"]),
    at: z.iso.datetime(),
    counts: z.object({
      added: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      rows: z.int(),
      problems: z.int(),
    }),
    added: z.array(
      z.object({
        name: z.string(),
        lang: Lang,
        kind: z.enum(measureKinds),
        status: z.enum(measureStatus),
        rows: z.int(),
      }),
    ),
    changed: z.array(
      z.object({
        measure: z.uuid(),
        name: z.string(),
        fields: z.array(z.object({ field: z.string(), before: Value, after: Value })),
        rows: z.int(),
      }),
    ),
    /** Why the file cannot be applied: the row as a spreadsheet counts it. */
    problems: z.array(z.object({ row: z.int(), column: z.string().optional(), code: z.string() })),
    can: z.object({ apply: z.boolean(), discard: z.boolean() }),
  })
  .meta({ id: "MeasuresImport" })
export type MeasuresImport = z.output<typeof MeasuresImport>

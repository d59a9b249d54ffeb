import { z } from "zod"
import { MAX_CSV_CHARACTERS } from "../../platform/csv/csv-table.ts"
import type { Moves } from "../../platform/moves.ts"
import { TreatyAction } from "./treaty-status/action.ts"
import { Status } from "./treaty-status.ts"

/** A preview shows at most so many rows of each kind and counts the rest. */
export const MAX_SHOWN = 200

/**
 * The life of an import: what it would change is shown first and nothing is changed; a second deed applies it whole or
 * not at all. A person's next proposal takes the place of her last.
 */
export const moves = {
  apply: { from: ["proposed"], to: "applied" },
  discard: { from: ["proposed"], to: "discarded" },
} as const satisfies Moves<"proposed" | "applied" | "discarded">

export const ImportInput = z.object({
  text: z.string().min(1).max(MAX_CSV_CHARACTERS),
  /** Why the record is changed, and on what ground: kept with it. */
  reason: z.string().trim().min(1).max(1_000),
})
export type ImportInput = z.output<typeof ImportInput>

const Value = z.string().nullable()

/** What an import would change as the record stands now; nothing is changed by asking. */
export const ActionImport = z
  .object({
    import: z.uuid(),
    status: z.enum(["proposed", "applied", "discarded"]),
    reason: z.string(),
    at: z.iso.datetime(),
    applied_at: z.iso.datetime().nullable(),
    counts: z.object({
      added: z.int(),
      changed: z.int(),
      retracted: z.int(),
      unchanged: z.int(),
      untouched: z.int(),
      statuses: z.int(),
      problems: z.int(),
    }),
    added: z.array(TreatyAction),
    changed: z.array(
      z.object({
        id: z.string(),
        state: z.string(),
        fields: z.array(z.object({ field: z.string(), before: Value, after: Value })),
      }),
    ),
    /** Recorded by mistake, as the file says: they would count no longer. */
    retracted: z.array(TreatyAction),
    /** Statuses that would be others today. */
    statuses: z.array(z.object({ before: Status.nullable(), after: Status })),
    /** Why the file cannot be applied: the row as a spreadsheet counts it, or the action. */
    problems: z.array(
      z.object({
        row: z.int().optional(),
        id: z.string().optional(),
        column: z.string().optional(),
        code: z.string(),
      }),
    ),
    /** Names of the States that it speaks of, by code, with the sentence that stands on every list of them. */
    names: z.record(z.string(), z.string()),
    disclaimer: z.string(),
    can: z.object({ apply: z.boolean(), discard: z.boolean() }),
  })
  .meta({ id: "TreatyActionImport" })
export type ActionImport = z.output<typeof ActionImport>

/** An import in the list of imports; the counts are known when it is applied. */
export const ImportLine = ActionImport.pick({ import: true, status: true, reason: true, at: true }).extend({
  added: z.int().nullable(),
  changed: z.int().nullable(),
})
export type ImportLine = z.output<typeof ImportLine>

import { z } from "zod"
import { contract, read } from "../../platform/contract.ts"

/** Entries that one answer holds. */
export const HISTORY_AT_ONCE = 50

/** How far into a thing's history one can read; what has more deeds than this is read from its room. */
const HISTORY_LIMIT = 10_000

/** Who did it: the reader herself, a person (of a State or organization, never by name), or the house on its own. */
const Who = z.object({ kind: z.enum(["self", "person", "house"]), party: z.string().nullable() })

export const HistoryEntry = z
  .object({
    at: z.iso.datetime(),
    deed: z.string(),
    /** The deed's sentence, where the thing's room has one. */
    key: z.string().nullable(),
    who: Who,
  })
  .meta({ id: "HistoryEntry" })
export type HistoryEntry = z.output<typeof HistoryEntry>

export const History = z
  .object({
    thing: z.string(),
    id: z.string(),
    /** What the thing is called, as a sentence's key with its values, and its page; null where its room names none. */
    of: z
      .object({
        key: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
        path: z.string(),
      })
      .nullable(),
    /** From the first deed on. */
    entries: z.array(HistoryEntry).max(HISTORY_AT_ONCE),
    /** What to ask `after` to read on; null at the end. */
    after: z.int().nullable(),
  })
  .meta({ id: "History" })
export type History = z.output<typeof History>

const Which = z.object({
  thing: z.string().regex(/^[a-z_]{1,40}$/),
  id: z.string().min(1).max(100),
  /** How many entries were read already. Counts what the reader sees only, so it tells nothing of what she does not. */
  after: z.int().min(0).max(HISTORY_LIMIT).default(0),
})

export const audit = contract("audit", {
  history: read("/history/:thing/:id", Which, History),
})

import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { fields } from "./change.ts"
import { Confidence } from "./pack/row-fields.ts"

/** A version of the pack of treaties. What is pinned to one stays on it. */
export const Version = z
  .object({
    /** Made from the content. */
    id: z.string(),
    /** How many local steps after the shipped pack; 0 is the shipped one itself. */
    number: z.int(),
    base: z.string(),
    kind: z.enum(["shipped", "correction", "upgrade"]),
    source: z.string().nullable(),
    reason: z.string().nullable(),
    at: z.iso.datetime().nullable(),
    current: z.boolean(),
  })
  .meta({ id: "PackVersion" })
export type Version = z.output<typeof Version>

const row = { ref: z.string(), field: z.enum(fields), lang: z.enum(languages).nullable() }

/** What becomes of one field of one row. */
export const Effect = z.object({ ...row, before: z.string(), after: z.string() }).meta({ id: "PackEffect" })
export type Effect = z.output<typeof Effect>

/** Something in a higher room that stands on a version. */
export const Pinned = z
  .object({
    kind: z.string(),
    /** A sentence's key and its values: rooms speak in keys. */
    key: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    path: z.string(),
  })
  .meta({ id: "PinnedThing" })
export type Pinned = z.output<typeof Pinned>

/** Things that stand on a version are listed up to this many; the rooms that keep them list all. */
const MAX_PINNED = 200

/** What stands on a version: as many as a page lists, and how many there are. */
export const standing = { pinned: z.array(Pinned).max(MAX_PINNED), pinned_count: z.int() }
export type Standing = { readonly pinned: readonly Pinned[]; readonly pinned_count: number }

/** Those that a register's entries found, as `standing` says them. */
export function standOn(found: readonly (readonly Pinned[])[]): { pinned: Pinned[]; pinned_count: number } {
  const all = found.flat()
  return { pinned: all.slice(0, MAX_PINNED), pinned_count: all.length }
}

/** What a correction would do and touch, before anybody does it. */
export const Preview = z
  .object({ version: z.string(), effects: z.array(Effect), ...standing })
  .meta({ id: "CorrectionPreview" })
export type Preview = z.output<typeof Preview>

/** A row as an installation has corrected it. */
export const LocalCorrection = z
  .object({
    ...row,
    id: z.uuid(),
    value: z.string(),
    number: z.int(),
    source: z.string(),
    reason: z.string(),
    confidence: Confidence,
    at: z.iso.datetime(),
    /** The version that went back to the shipped row. */
    dropped: z.int().nullable(),
  })
  .meta({ id: "LocalCorrection" })

/** Shipped, local and new beside each other: what an upgrade of the shipped pack would mean for a local correction. */
export const Comparison = z
  .object({
    /** The shipped pack that the local corrections were made on, and the one that this release brings. */
    base: z.string(),
    shipped: z.string(),
    waiting: z.boolean(),
    rows: z.array(
      z.object({ ...row, correction: z.uuid(), shipped: z.string(), local: z.string(), new: z.string() }),
    ),
    can: z.object({ take: z.boolean() }),
  })
  .meta({ id: "PackComparison" })
export type Comparison = z.output<typeof Comparison>

import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { Fact, Finding, parts, Place, readingStatuses } from "./reading.ts"

export const ReadingRow = z
  .object({
    id: z.uuid(),
    body: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    lang: z.enum(languages),
    status: z.enum(readingStatuses),
    meeting: z.uuid().nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: "ReadingRow" })

export const ReadEntry = z
  .object({
    key: z.string(),
    part: z.enum(parts),
    fact: Fact,
    /** What a person has said of it; null while nobody has. */
    verdict: z.enum(["right", "corrected", "left_out"]).nullable(),
    at: Place,
    source: z.string(),
    /** What it still needs before it can be taken; null when nothing. */
    lacks: z.enum(["party", "class", "role", "days", "symbol"]).nullable(),
  })
  .meta({ id: "ReadEntry" })
export type ReadEntry = z.output<typeof ReadEntry>

export const Reading = ReadingRow.extend({
  part: z.enum(parts),
  paragraphs: z.int(),
  counts: z.array(z.object({ part: z.enum(parts), count: z.int() })),
  entries: z.array(ReadEntry),
  /** Where the next page of this part begins. */
  next: z.int().nullable(),
  findings: z.array(Finding.extend({ source: z.string() })),
  can: z.object({ correct: z.boolean(), take: z.boolean(), discard: z.boolean() }),
}).meta({ id: "ReportReading" })
export type Reading = z.output<typeof Reading>

import { z } from "zod"
import { Code, Confidence, Key, Lang, MAX_NAME, printed, sourced } from "./row-fields.ts"
import { LEVELS } from "./provision-row.ts"

export const Head = z.strictObject({
  name: z.literal("instruments"),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  made: z.iso.date(),
  confidence: z.record(Confidence, printed(MAX_NAME)),
  levels: z.record(z.enum(LEVELS), printed(MAX_NAME)),
  instruments: z
    .array(z.strictObject({ code: Code, folder: Key, gists: z.array(Lang).min(1) }))
    .min(1)
    .max(40),
  authors: z.array(z.strictObject({ id: Key, title: printed(MAX_NAME) })).max(100),
  sources: z.array(z.strictObject({ id: Key, title: printed(MAX_NAME) })).max(500),
})

export type Head = z.infer<typeof Head>

export const InstrumentHead = z.strictObject({
  code: Code,
  supplements: Code.nullable(),
  articles: z.int().min(1).max(99),
  adopted: z.iso.date(),
  resolution: printed(40),
  in_force: z.iso.date(),
  ...sourced,
})

export const InstrumentName = z.strictObject({
  lang: Lang,
  official: printed(MAX_NAME),
  short: printed(100),
  ...sourced,
})

import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { Confidence, MAX_NAME, MAX_NOTE, printed } from "./pack/row-fields.ts"
import { REF } from "./pack/ref.ts"

/** What of a row an installation may correct; `number` and `phase` are a cluster's, the others a provision's. */
export const fields = [
  "title",
  "gist",
  "levels",
  "deadlines",
  "notify",
  "cluster",
  "link",
  "number",
  "phase",
] as const
export type Field = (typeof fields)[number]

/** At most so many rows in one correction, so that its preview can be read. */
export const MAX_CHANGES = 40

/** A text that goes into a row as it is: trimmed and composed, and then as strict as the pack itself. */
const Text = (limit: number) => z.string().max(limit).trim().normalize("NFC").pipe(printed(limit))

/**
 * One field of one row, with its new value as text: levels `M MQ`; deadlines `P1M designation; promptly measure`;
 * notify `depositary reservation joining`; cluster `coop` or nothing; link `same_duty SOM.11` or `none SOM.11`.
 */
export const Change = z.object({
  ref: z.string().regex(new RegExp(`${REF.source}|^(crim|prev|law|coop)$`)),
  field: z.enum(fields),
  lang: z.enum(languages).optional(),
  value: z
    .string()
    .trim()
    .normalize("NFC")
    .max(MAX_NOTE)
    .refine((text) => !/[\p{Cc}\p{Cf}]/u.test(text)),
})
export type Change = z.output<typeof Change>

/** Whoever corrects says on what ground and why (issue of packs: cited source, recorded reason). */
export const Grounds = z.object({
  source: Text(MAX_NAME),
  reason: Text(1000),
  confidence: Confidence,
})
export type Grounds = z.output<typeof Grounds>

/** A change that was made, with the version that it made. */
export type Correction = Change & Pick<Grounds, "source" | "confidence"> & { readonly number: number }

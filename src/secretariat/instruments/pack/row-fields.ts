import { z } from "zod"
import { REF } from "./ref.ts"

/** The six official languages of the United Nations. */
export const LANGS = ["ar", "en", "es", "fr", "ru", "zh"] as const
export const Lang = z.enum(LANGS)
export type Lang = z.infer<typeof Lang>

/** C read in a primary or official source, S one secondary source, R recalled, U looked for and not found, D derived. */
export const Confidence = z.enum(["C", "S", "R", "U", "D"])
export type Confidence = z.infer<typeof Confidence>

export const Ref = z.string().regex(REF)
export const Code = z.string().regex(/^[A-Z]{2,8}$/)

/** The id of a source, an author, a folder, or of what a duty is about. */
export const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** Every row says where it comes from and how sure it is; both stay in the data. */
export const sourced = { source: Key, confidence: Confidence }

/** How long a name or title, and a note or reason, may be. */
export const MAX_NAME = 300
export const MAX_NOTE = 400

/** Printed text: composed, trimmed, without control or direction marks, which would travel invisibly into documents. */
export const printed = (limit: number) =>
  z
    .string()
    .min(1)
    .max(limit)
    .refine((text) => text === text.trim() && text === text.normalize("NFC") && !/[\p{Cc}\p{Cf}]/u.test(text))

/** A text in each of the six languages. */
export const InSix = z.strictObject({
  ar: printed(MAX_NOTE),
  en: printed(MAX_NOTE),
  es: printed(MAX_NOTE),
  fr: printed(MAX_NOTE),
  ru: printed(MAX_NOTE),
  zh: printed(MAX_NOTE),
})

import { z } from "zod"
import { Confidence, Key, Lang, MAX_NAME, printed, Ref, sourced } from "./row-fields.ts"

/** A gist is short, in our own words, and never treaty text. */
const MAX_GIST = 200

/** What holds for each row of the file that does not say otherwise. */
export const TextsHead = z.strictObject({ lang: Lang, author: Key, ...sourced })
const textRow = (limit: number) =>
  z.strictObject({
    ref: Ref,
    text: printed(limit),
    source: z.exactOptional(Key),
    confidence: z.exactOptional(Confidence),
  })
export const TitleRow = textRow(MAX_NAME)
export const GistRow = textRow(MAX_GIST)

import { z } from "zod"
import { languages } from "../../../platform/languages.ts"

/** A file may have so many characters: the Convention in one language has about 120,000. */
export const MAX_TEXT_FILE = 500_000
export const MAX_TEXTS = 2_000
/** The longest paragraph of the four treaties has fewer than 2,000. */
export const MAX_TEXT = 20_000
/** So many imports are listed; older ones stay in the record. */
export const MAX_IMPORTS = 100

const TextLine = z.object({
  ref: z.string(),
  lang: z.enum(languages),
  change: z.enum(["new", "changed", "same"]),
  before: z.string().nullable(),
  text: z.string(),
})
export type TextLine = z.output<typeof TextLine>

/** What an import would do, line by line; nothing is done yet. */
export const TextListing = z
  .object({ source: z.string(), lines: z.array(TextLine) })
  .meta({ id: "TextListing" })
export type TextListing = z.output<typeof TextListing>

const ImportStatus = z.enum(["proposed", "applied"])
const head = { id: z.uuid(), status: ImportStatus, at: z.iso.datetime() }

export const TextImport = TextListing.extend({ ...head, can: z.object({ apply: z.boolean() }) }).meta({
  id: "TextImport",
})
export type TextImport = z.output<typeof TextImport>

export const TextImports = z
  .object({ imports: z.array(z.object({ ...head, source: z.string(), texts: z.int() })) })
  .meta({ id: "TextImports" })

/** A text as the file has it. */
export const TextRow = z.object({ ref: z.string(), lang: z.enum(languages), text: z.string() })
export type TextRow = z.output<typeof TextRow>

import { z } from "zod"
import { Lang, measureStatus } from "../../../secretariat/library/measure.ts"

/** Rows of the State's table beside one question; the table itself is a link away. */
export const MAX_OFFERED = 60

/** An article of the State's own law that carries out what a question asks about. */
const OfferedLaw = z.object({
  measure: z.uuid(),
  article: z.string(),
  ref: z.string(),
  name: z.string(),
  name_lang: Lang,
  status: z.enum(measureStatus),
  /** The row was looked over since the law changed last. */
  confirmed: z.boolean(),
  /** The question into whose answer it would go, and its number; null where none on the page asks for laws on it. */
  key: z.string().nullable(),
  number: z.string().nullable(),
  /** How the answer stands to it: not cited, cited, or cited before the law changed. */
  cited: z.enum(["no", "yes", "before"]),
})
export type OfferedLaw = z.output<typeof OfferedLaw>

export const Laws = z
  .object({ party: z.string(), laws: z.array(OfferedLaw), can: z.object({ cite: z.boolean() }) })
  .meta({ id: "LawsToCite" })
export type Laws = z.output<typeof Laws>

import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { proposalCodes } from "./proposal-code.ts"
import { Byline } from "./proposal.ts"

/** One run of a paper's words; `by` only where the delegation and the chair both agree to the name. */
export const Run = z
  .object({
    text: z.string(),
    kind: z.enum(["same", "ins", "del"]),
    by: Byline.optional(),
    at: z.iso.datetime().optional(),
  })
  .meta({ id: "PaperRun" })
export type Run = z.output<typeof Run>

/** A text, or a proposal on the text before it. */
export const PaperPart = z
  .object({
    key: z.string(),
    number: z.string(),
    heading: z.string().optional(),
    of: z.enum(["text", "proposal"]),
    code: z.enum(proposalCodes).optional(),
    reason: z.string().optional(),
    by: Byline.optional(),
    status: z.string(),
    lang: z.enum(languages),
    /** The text has no version in the paper's language; it stands in its authoritative one. */
    untranslated: z.boolean(),
    runs: z.array(Run),
  })
  .meta({ id: "PaperPart" })
export type PaperPart = z.output<typeof PaperPart>

/** A non-paper as data, for whoever makes Word, PDF or a page of it. */
export const Paper = z
  .object({
    title: z.string(),
    symbol: z.string().optional(),
    lang: z.enum(languages),
    at: z.iso.datetime(),
    markup: z.enum(["clean", "tracked"]),
    parts: z.array(PaperPart),
  })
  .meta({ id: "NonPaper" })
export type Paper = z.output<typeof Paper>

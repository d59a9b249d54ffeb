import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { standing } from "../instruments/version.ts"
import { groups } from "./party.ts"

/** A pack that needs more corrections than this needs a new release. */
export const MAX_CORRECTIONS = 2_000

/** What of a State an installation may correct: a name of one kind in one language, or the regional group. */
export const correctable = ["list", "short", "formal", "genitive", "group"] as const

/** Printed as it is, so trimmed, composed and without marks that travel invisibly (the pack's own rule). */
const Text = (limit: number) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .min(1)
    .max(limit)
    .refine((text) => !/[\p{Cc}\p{Cf}]/u.test(text))

const what = {
  party: z.string().regex(/^[A-Z]{3}$/),
  field: z.enum(correctable),
  lang: z.enum(languages).nullish(),
  text: Text(200),
  /** The day of a change of name: what was printed before keeps the old one. Without it the old one was a mistake. */
  since: z.iso.date().nullish(),
}

const grounds = {
  source: Text(300),
  confidence: z.enum(["C", "S", "R", "U", "D"]),
  reason: Text(1_000),
}

/** A name has a language, a group has none and is one of the six values. */
function sound<T extends z.ZodType<What>>(schema: T): T {
  return schema
    .refine(({ field, lang }) => (field === "group") === !lang, { path: ["lang"] })
    .refine(({ field, text }) => field !== "group" || groups.some((group) => group === text), {
      path: ["text"],
    })
    .refine(({ field, since }) => field !== "group" || !since, { path: ["since"] })
}

const What = z.object(what)
type What = z.output<typeof What>

/** What of which State shall say what. */
export const Correctable = sound(What)
export type Correctable = What

/** A correction with its grounds; `on` names the version that its preview was made on. */
export const CorrectionInput = sound(z.object({ ...what, ...grounds, on: z.string().max(24).optional() }))
export type CorrectionInput = z.output<typeof CorrectionInput>

const made = { lang: z.enum(languages).nullable(), since: z.iso.date().nullable() }

/** What a correction would change and touch, before anybody makes it. */
export const PartyPreview = z
  .object({
    party: what.party,
    field: what.field,
    ...made,
    /** The name of the version that it would supersede. */
    on: z.string(),
    before: z.string().nullable(),
    after: z.string(),
    ...standing,
  })
  .meta({ id: "PartyCorrectionPreview" })
export type PartyPreview = z.output<typeof PartyPreview>

/** A correction with the version that it made. */
export const PartyCorrection = z
  .object({ version: z.int(), ...what, ...grounds, ...made, at: z.iso.datetime() })
  .meta({ id: "PartyCorrection" })
export type PartyCorrection = z.output<typeof PartyCorrection>

import { z } from "zod"
import { languages } from "../../platform/languages.ts"
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

const shape = {
  party: z.string().regex(/^[A-Z]{3}$/),
  field: z.enum(correctable),
  lang: z.enum(languages).nullish(),
  text: Text(200),
  /** The day of a change of name: what was printed before keeps the old one. Without it the old one was a mistake. */
  since: z.iso.date().nullish(),
  source: Text(300),
  confidence: z.enum(["C", "S", "R", "U", "D"]),
  reason: Text(1_000),
}

/** A name has a language, a group has none and is one of the six values. */
export const CorrectionInput = z
  .object(shape)
  .refine(({ field, lang }) => (field === "group") === !lang, { path: ["lang"] })
  .refine(({ field, text }) => field !== "group" || groups.some((group) => group === text), {
    path: ["text"],
  })
  .refine(({ field, since }) => field !== "group" || !since, { path: ["since"] })
export type CorrectionInput = z.output<typeof CorrectionInput>

/** A correction with the version that it made. */
export const PartyCorrection = z
  .object({ version: z.int(), ...shape, lang: z.enum(languages).nullable(), since: z.iso.date().nullable() })
  .extend({ at: z.iso.datetime() })
  .meta({ id: "PartyCorrection" })
export type PartyCorrection = z.output<typeof PartyCorrection>

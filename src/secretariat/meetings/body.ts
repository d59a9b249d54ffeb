import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { Rules } from "../texts/rules.ts"

export const MAX_BODIES = 100
export const Lang = z.enum(languages)
export const MAX_NAME = 300
export const Name = z.string().trim().min(1).max(MAX_NAME)

export const instruments = ["convention", "protocol"] as const
export const presences = ["credentials", "participants_list"] as const
export const listOrders = ["each_language", "english"] as const
export const genders = ["m", "f", "n"] as const

/** A body's id also names its chain of the record. */
export const BodyId = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)
export const Zone = z
  .string()
  .max(60)
  .refine(isZone, { params: { code: "platform.field_clock_zone" } })

/** A body with its rules, and how it is named in one language. */
export const BodyKept = z.object({
  body: BodyId,
  series: z.string().regex(/^[A-Z]{2,6}(\/[A-Za-z0-9.]{1,12}){1,6}$/),
  instrument: z.enum(instruments),
  rules: Rules.optional(),
  presence: z.enum(presences),
  list_order: z.enum(listOrders),
  town: Name,
  zone: Zone,
  lang: Lang,
  /** "Working Group on …", "of the Working Group on …", "the Working Group": sentences need all three. */
  name: Name,
  of_name: Name,
  short: Name,
  gender: z.enum(genders),
})

export const Body = z
  .object({ id: z.string(), series: z.string(), name: z.string(), town: z.string(), zone: z.string() })
  .meta({ id: "Body" })

export type BodyFacts = {
  readonly id: string
  readonly series: string
  readonly instrument: (typeof instruments)[number]
  readonly rules: Rules
  readonly presence: (typeof presences)[number]
  readonly list_order: (typeof listOrders)[number]
  readonly town: string
  readonly zone: string
}

/** Deeds on a body and its meetings stand on the body's own chain. */
export function chainOf(body: string): { chain: string } {
  return { chain: `body-${body}` }
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}

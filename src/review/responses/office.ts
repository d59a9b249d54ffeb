import { z } from "zod"
import { languages } from "../../platform/languages.ts"

/** Offices of one State that take part in answering; a State has fewer ministries than this. */
export const MAX_OFFICES = 200
export const MAX_NOTE = 2_000

export const Office = z
  .object({ id: z.uuid(), party: z.string(), name: z.string(), lang: z.enum(languages) })
  .meta({ id: "Office" })
export type Office = z.output<typeof Office>

export const OfficeMap = z
  .object({
    party: z.string(),
    offices: z.array(Office),
    /** Which office usually holds the answers of which kind of institution. */
    holders: z.array(z.object({ holder: z.string(), office: z.uuid().nullable() })),
    can: z.object({ keep: z.boolean() }),
  })
  .meta({ id: "OfficeMap" })
export type OfficeMap = z.output<typeof OfficeMap>

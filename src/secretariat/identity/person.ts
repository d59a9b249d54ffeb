import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { roleNames } from "../access/roles.ts"

/** What a person is for others in the house: her name, and for whom she acts in which role. */
export const Person = z
  .object({
    account: z.uuid(),
    name: z.string().nullable(),
    persona: z.string().nullable(),
    lang: z.enum(languages),
    /** When her own session ends; absent for anyone else. */
    until: z.iso.datetime().optional(),
    roles: z.array(
      z.object({
        grant: z.uuid(),
        role: z.enum(roleNames),
        party: z.string().nullable(),
        deputy: z.boolean(),
        can: z.object({ end: z.boolean() }),
      }),
    ),
  })
  .meta({ id: "Person" })
export type Person = z.output<typeof Person>

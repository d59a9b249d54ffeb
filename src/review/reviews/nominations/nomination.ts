import { z } from "zod"
import { languages } from "../../../platform/languages.ts"
import type { Moves } from "../../../platform/moves.ts"
import { WhichReview } from "../inputs.ts"
import { PartyCode } from "../views.ts"

export const nominationRoles = ["focal_point", "expert", "observer"] as const
export const nominationStatuses = ["held", "ended"] as const

export const nominationMoves = {
  end: { from: ["held"], to: "ended" },
} as const satisfies Moves<(typeof nominationStatuses)[number]>

/** Of all States in one review, those who left included. */
export const MAX_PEOPLE = 300
const Line = z.string().trim().min(1).max(200)

/** What a note verbale says of one person, entered once. */
export const Nominated = WhichReview.extend({
  party: PartyCode,
  role: z.enum(nominationRoles),
  deputy: z.boolean().optional(),
  name: z.string().trim().min(1).max(120),
  address: z.email().max(254),
  lang: z.enum(languages),
  title: Line.optional(),
  phone: Line.optional(),
  /** Who leaves for her. */
  follows: z.uuid().optional(),
  /** The note verbale: one that is kept here already, or a file that was just sent. */
  note: z.uuid().optional(),
  upload: z.uuid().optional(),
})

export const NominationView = z
  .object({
    id: z.uuid(),
    party: z.string(),
    role: z.enum(nominationRoles),
    deputy: z.boolean(),
    /** Null for who has left: then only the State and the role say who it was. */
    name: z.string().nullable(),
    address: z.string().nullable(),
    title: z.string().nullable(),
    phone: z.string().nullable(),
    note: z.uuid(),
    status: z.enum(nominationStatuses),
    /** She has opened her account, or had one. */
    accepted: z.boolean(),
    since: z.iso.datetime(),
    ended: z.iso.datetime().nullable(),
    can: z.object({ end: z.boolean() }),
  })
  .meta({ id: "Nomination" })

export const People = z
  .object({
    review: z.uuid(),
    people: z.array(NominationView),
    /** For which parties the caller may nominate, and in which roles. */
    may_nominate: z.array(z.object({ party: z.string(), roles: z.array(z.enum(nominationRoles)) })),
    /** Notes verbales of those parties that were entered here. */
    notes: z.array(z.object({ id: z.uuid(), title: z.string().nullable() })),
  })
  .meta({ id: "ReviewPeople" })
export type People = z.output<typeof People>

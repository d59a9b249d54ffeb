import { z } from "zod"
import { languages } from "../../platform/languages.ts"

export const groups = [
  "african",
  "asia_pacific",
  "eastern_european",
  "latin_american_caribbean",
  "western_european_others",
  "none",
] as const
export type Group = (typeof groups)[number]

/** A State or regional organization, as a list or its own page shows it. Nothing here counts or compares. */
export const Party = z
  .object({
    id: z.string(),
    kind: z.enum(["state", "regional_organization"]),
    group: z.enum(groups),
    fictional: z.boolean(),
    name: z.string(),
    formal: z.string(),
  })
  .meta({ id: "Party" })
export type Party = z.output<typeof Party>

/** Every list of States says what it does not express. */
export const PartyList = z
  .object({ parties: z.array(Party), disclaimer: z.string(), can: z.object({ import: z.boolean() }) })
  .meta({ id: "PartyList" })

/** How sure a fact is, and where it comes from. */
const grounds = { source: z.string(), confidence: z.enum(["C", "S", "R", "U", "D"]) }
const dated = { from: z.iso.date().nullable(), to: z.iso.date().nullable() }

/** A name as documents print it on its dates; what serves recognition only is never among them. */
const PrintedName = z.object({
  lang: z.enum(languages),
  kind: z.enum(["list", "short", "formal", "former", "genitive"]),
  text: z.string(),
  ...dated,
  ...grounds,
})

/** Who belongs to which organization and when; `name` is the other one's, for lists. */
const Membership = z.object({ party: z.string(), name: z.string(), ...dated, ...grounds })

const Competence = z.object({
  provision: z.string(),
  competence: z.enum(["organization", "shared", "members"]),
  ...dated,
  ...grounds,
})

/** One State or organization with its names, its organizations or members, and what qualifies its name. */
export const PartyCard = Party.extend({
  /** The version of the pack that this is read from: 0 as shipped, then one for each correction. */
  version: z.int(),
  pack: z.string(),
  names: z.array(PrintedName),
  memberships: z.array(Membership),
  members: z.array(Membership),
  competences: z.array(Competence),
  footnotes: z.array(z.object({ mark: z.string(), text: z.string() })),
  group_grounds: z.object(grounds),
  disclaimer: z.string(),
  can: z.object({ correct: z.boolean() }),
}).meta({ id: "PartyCard" })
export type PartyCard = z.output<typeof PartyCard>

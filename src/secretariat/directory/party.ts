import { z } from "zod"

/** A State or regional organization, as a list or its own page shows it. Nothing here counts or compares. */
export const Party = z
  .object({
    id: z.string(),
    kind: z.enum(["state", "regional_organization"]),
    group: z.enum([
      "african",
      "asia_pacific",
      "eastern_european",
      "latin_american_caribbean",
      "western_european_others",
      "none",
    ]),
    fictional: z.boolean(),
    name: z.string(),
    formal: z.string(),
  })
  .meta({ id: "Party" })
export type Party = z.output<typeof Party>

/** Every list of States says what it does not express. */
export const PartyList = z.object({ parties: z.array(Party), disclaimer: z.string() }).meta({ id: "PartyList" })

import { z } from "zod"
import { contract, read } from "../../platform/contract.ts"
import { Party, PartyList } from "./party.ts"

export const PartyCode = z.string().regex(/^[A-Z]{3}$/)

export const directory = contract("directory", {
  listParties: read("/parties", z.object({}), PartyList),
  showParty: read("/parties/:party", z.object({ party: PartyCode }), Party.extend({ disclaimer: z.string() })),
})

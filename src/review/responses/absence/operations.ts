import { z } from "zod"
import { read, write } from "../../../platform/contract.ts"
import { Party } from "../inputs.ts"
import { Absences } from "./absence.ts"

const OfParty = z.object({ party: Party })
const Planned = OfParty.extend({ stand_in: z.uuid(), first_day: z.iso.date(), last_day: z.iso.date() })
export type Planned = z.output<typeof Planned>

/** Leave: who is away from one day until another, and who does her part meanwhile. */
export const absenceContract = {
  listAbsences: read("/parties/:party/absences", OfParty, Absences),
  planAbsence: write("/parties/:party/absences", Planned, Absences),
  endAbsence: write("/absences/:absence/end", z.object({ absence: z.uuid() }), Absences),
}

import type { Caller } from "../../../platform/room.ts"
import { keepEvidence } from "../../directory/evidence-rows.ts"
import { knowsParty } from "../../directory/find-party.ts"
import type { Evidence } from "../../directory/treaty-status/evidence.ts"
import type { participantClasses } from "../../access/circle.ts"
import type { Into } from "./into.ts"

const says: Partial<Record<(typeof participantClasses)[number], Evidence["says"]>> = {
  parties: "party",
  regional_organizations: "party",
  signatories: "signatory",
  other_states: "neither",
}

type Source = { readonly date: string; readonly instrument: string | null; readonly source: string }

/**
 * That somebody attended as a party is evidence with a date and a source, and no status: nothing computes one from it.
 * Without a treaty that the report names there is none.
 */
export async function takeEvidence(
  caller: Caller,
  { facts }: Into,
  { date, instrument, source }: Source,
): Promise<void> {
  if (instrument === null) return
  const rows: Evidence[] = []
  for (const { party, class: of } of facts("attendance")) {
    const said = of && says[of]
    if (party === null || !said || !(await knowsParty(caller, party))) continue
    rows.push({ state: party, instrument, says: said, date, source, confidence: "S" })
  }
  await keepEvidence(caller, rows)
}

import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { keepEvidence } from "./evidence-rows.ts"
import { listEvidence } from "./list-evidence.ts"
import { getState, statesNow } from "./states-now.ts"
import type { Evidence } from "./treaty-status/evidence.ts"

type EvidenceInput = Omit<Evidence, "state"> & { readonly party: string }

/** Keeps what a published paper says of a State's status, with its date and source. */
export async function recordEvidence(
  caller: Caller,
  input: EvidenceInput,
): Promise<{ evidence: Evidence[] }> {
  const { party, ...said } = input
  getState(caller, await statesNow(caller), party)

  caller.ask(may(caller.actor, "pack.correct"), "evidence.record")

  await keepEvidence(caller, [{ state: party, ...said }])

  await caller.record("evidence.record", party, { instrument: said.instrument, date: said.date })
  return listEvidence(caller, { party })
}

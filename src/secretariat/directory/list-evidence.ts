import type { Caller } from "../../platform/room.ts"
import { evidenceOf } from "./evidence-rows.ts"
import { getState, statesNow } from "./states-now.ts"
import type { Evidence } from "./treaty-status/evidence.ts"

/** What published papers say of a State's status. It is no status, and nothing computes one from it. */
export async function listEvidence(
  caller: Caller,
  input: { party: string },
): Promise<{ evidence: Evidence[] }> {
  getState(caller, await statesNow(caller), input.party)
  return { evidence: await evidenceOf(caller, input.party) }
}

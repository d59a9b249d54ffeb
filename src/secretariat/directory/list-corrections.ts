import type { Caller } from "../../platform/room.ts"
import type { PartyCorrection } from "./correction.ts"
import { correctionsOf } from "./states-now.ts"

/** Every correction of the shipped pack with its source and reason, the newest first; open to all, as the pack is. */
export async function listCorrections(
  caller: Caller,
  input: { party?: string | undefined },
): Promise<{ corrections: PartyCorrection[] }> {
  const rows = await correctionsOf(caller).execute()
  const corrections = rows
    .filter(({ party }) => input.party === undefined || party === input.party)
    .map((row) => ({ ...row, at: row.at.toISOString() }) as PartyCorrection)
  return { corrections: corrections.toReversed() }
}

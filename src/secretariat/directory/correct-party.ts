import { sql } from "kysely"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import type { CorrectionInput, PartyCorrection } from "./correction.ts"
import { presentVersion } from "./pin-states.ts"
import { planCorrection } from "./plan-correction.ts"
import { getState, statesNow } from "./states-now.ts"

/**
 * Corrects a name or the regional group of a State, on a cited source and with a reason. It makes the next version of
 * the pack; the versions before stay readable. Refuses with `directory.problem_pack_refused` what no pack may say, and
 * with `directory.problem_version_moved_on` when it names the version it was looked at on and another holds now.
 */
export async function correctParty(caller: Caller, input: CorrectionInput): Promise<PartyCorrection> {
  await sql`lock table party_correction in share row exclusive mode`.execute(caller.db)
  getState(caller, await statesNow(caller), input.party)

  caller.ask(may(caller.actor, "pack.correct"), "party.correct")

  const { source, confidence, reason } = input
  if (input.on !== undefined && input.on !== (await presentVersion(caller))) {
    throw problem("directory.problem_version_moved_on", 409)
  }
  const { made } = await planCorrection(caller, input, { source, confidence })
  const { party, version, field, lang, text, since } = made
  const row = { version, state: party, field, lang, text, since, source, confidence, reason }
  await caller.db
    .insertInto("party_correction")
    .values({ ...row, by: caller.actor.account, at: caller.now })
    .execute()

  await caller.record("party.correct", party, { version, field })
  return { ...made, confidence, reason }
}

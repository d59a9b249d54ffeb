import { sql } from "kysely"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { MAX_CORRECTIONS, type CorrectionInput, type PartyCorrection } from "./correction.ts"
import { getState, overlays, statesNow, statesWith } from "./states-now.ts"

/**
 * Corrects a name or the regional group of a State, on a cited source and with a reason. It makes the next version of
 * the pack; the versions before stay readable. Refuses with `directory.problem_pack_refused` what no pack may say: a
 * name that is another State's, a gap between names.
 */
export async function correctParty(caller: Caller, input: CorrectionInput): Promise<PartyCorrection> {
  await sql`lock table party_correction in share row exclusive mode`.execute(caller.db)
  getState(caller, await statesNow(caller), input.party)

  caller.ask(may(caller.actor, "pack.correct"), "party.correct")
  const earlier = await overlays(caller)
  if (earlier.length >= MAX_CORRECTIONS) throw problem("directory.problem_corrections_full", 409)
  const { party, lang = null, since = null, reason, ...rest } = input
  const at = caller.now.toISOString()
  const made = { version: earlier.length + 1, party, lang, since, ...rest, at }
  statesWith([...earlier, made])

  const { version, field, text, source, confidence } = made
  const by = caller.actor.account
  const row = {
    version,
    state: party,
    field,
    lang,
    text,
    since,
    source,
    confidence,
    reason,
    by,
    at: caller.now,
  }
  await caller.db.insertInto("party_correction").values(row).execute()

  await caller.record("party.correct", party, { version, field })
  return { ...made, reason }
}

import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { getState, statesNow } from "../directory/states-now.ts"
import { listTrusts, mayTrust } from "./list-trusts.ts"
import type { Installations, Trusting } from "./trust.ts"

/**
 * From now on files that this key signed are taken as this State's, or as the secretariat's. The fingerprint comes by a
 * way of its own, a note verbale: a file cannot vouch for itself.
 */
export async function trustInstallation(caller: Caller, input: Trusting): Promise<Installations> {
  caller.ask(mayTrust(caller.actor), "installation.trust")
  const { installation, party } = input
  const fingerprint = input.fingerprint.replaceAll(/[\s:-]/g, "").toLowerCase()
  if (party !== null) getState(caller, await statesNow(caller), party)
  const id = caller.newId()
  const made = await caller.db
    .insertInto("installation_trust")
    .values({ id, installation, fingerprint, party, by_account: caller.actor.account, at: caller.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!made) {
    const code = "installations.problem_known"
    throw problem(code, 409, { fields: { fingerprint: { code } } })
  }

  await caller.record("installation.trust", id, { installation, fingerprint, ...chainOf(party) })
  return listTrusts(caller)
}

/** On its State's chain: its own people can see whose files are taken as theirs. */
export function chainOf(party: string | null) {
  return party === null ? {} : { chain: party }
}

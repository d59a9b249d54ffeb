import type { Caller } from "../../platform/room.ts"
import { actionsOf } from "./find-actions.ts"
import { today } from "./find-party.ts"
import type { PartyActions } from "./party-actions.ts"
import { getState, statesNow } from "./states-now.ts"
import { declarationsAt } from "./treaty-status/declarations.ts"
import { PALERMO } from "./treaty-status/terms.ts"
import { statusOf } from "./treaty-status.ts"

/** A State's own treaty actions by the day asked for (today unless one is named), and its statuses on that day. */
export async function listActions(
  caller: Caller,
  input: { party: string; at?: string | undefined },
): Promise<PartyActions> {
  const { party, at = today(caller.now) } = input
  getState(caller, await statesNow(caller), party)
  const all = await actionsOf(caller, { state: party })
  const effective = new Set(declarationsAt(all, at).map(({ id }) => id))
  return {
    party,
    at,
    statuses: PALERMO.map(({ instrument }) => statusOf(all, { state: party, instrument, date: at })),
    actions: all
      .filter(({ deposited }) => deposited <= at)
      .map((action) => ({ ...action, in_effect: effective.has(action.id) })),
  }
}

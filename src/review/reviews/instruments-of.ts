import type { Caller } from "../../platform/room.ts"
import { actionsOf } from "../../secretariat/directory/find-actions.ts"
import { statusOf } from "../../secretariat/directory/treaty-status.ts"
import { today } from "../../secretariat/directory/find-party.ts"
import { valueOf, type Procedure } from "./procedure/procedure.ts"

/** The instruments of a mechanism to which a State is party today, as its treaty actions say. */
export async function instrumentsOf(
  caller: Caller,
  { procedure, state }: { readonly procedure: Procedure; readonly state: string },
): Promise<string[]> {
  const actions = await actionsOf(caller, { state })
  const date = today(caller.now)
  return valueOf(procedure, "instruments").filter(
    (instrument) => statusOf(actions, { state, instrument, date }).status === "party",
  )
}

import type { Actor } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import { valueOf, type Procedure } from "./procedure/procedure.ts"

const VERBS = { focal_point: "state.clear", mission: "state.nominate" } as const

/** Whether somebody clears what a State sends in a review: by the procedure its focal point does, or its mission. */
export function clearsIn(
  actor: Actor,
  procedure: Procedure,
  where: { readonly party: string; readonly matter: string },
): boolean {
  return may(actor, VERBS[valueOf(procedure, "clears")], where)
}

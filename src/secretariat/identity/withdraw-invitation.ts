import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { findInvitation } from "./find-invitation.ts"
import { moves, type Invitation } from "./invitation.ts"

/** Takes an invitation back before it is used; its link then opens nothing. */
export async function withdrawInvitation(caller: Caller, input: { invitation: string }): Promise<Invitation> {
  const invitation = await findInvitation(caller, input.invitation)

  caller.ask(true, "invitation.withdraw")

  await move(caller, "invitation", moves.withdraw, invitation.id)

  await caller.record("invitation.withdraw", invitation.id, {
    ...(invitation.party && { chain: invitation.party }),
  })
  return findInvitation(caller, invitation.id)
}

import { move } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { requireOpen, tellChange } from "./find-negotiation.ts"
import { lockProposal } from "./find-proposal.ts"
import { proposalMoves } from "./proposal.ts"

/** A delegation confirms what was taken down for it, or that it stands behind a proposal in which it was named. */
export async function confirmProposal(
  caller: Caller,
  input: { proposal: string },
): Promise<{ proposal: string }> {
  const { negotiation, proposal, signature } = await lockProposal(caller, input.proposal)
  const { own } = signature

  caller.ask(own !== null, "proposal.confirm")

  requireOpen(negotiation)
  if (own === null || own.confirmed) throw problem("platform.problem_moved_on", 409)
  await caller.db
    .updateTable("text_author")
    .set({ confirmed: true, account: caller.actor.account })
    .where("subject", "=", proposal.id)
    .where("party", "=", own.party)
    .execute()
  if (own.lead) await move(caller, "proposal", proposalMoves.confirm, proposal.id, { at: caller.now })
  await tellChange(caller, negotiation)

  await caller.record("proposal.confirm", proposal.id, { chain: own.party })
  return { proposal: proposal.id }
}

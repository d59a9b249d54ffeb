import { createHash } from "node:crypto"
import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { requireOpen, tellChange } from "./find-negotiation.ts"
import { lockProposal, type HeldProposal } from "./find-proposal.ts"
import { chainOf } from "./negotiation.ts"
import { proposalMoves, type ProposalFacts } from "./proposal.ts"

/**
 * Who made a proposal withdraws it: it leaves every list, count and paper, also those of past moments, and only a hash
 * of its words remains. A delegation that had joined it leaves it alone. What was taken down and not yet confirmed the
 * secretariat may take back.
 */
export async function withdrawProposal(
  caller: Caller,
  input: { proposal: string },
): Promise<{ proposal: string }> {
  const held = await lockProposal(caller, input.proposal)
  const { negotiation, proposal, standing, signature } = held
  const { own } = signature
  const chairs = proposal.office === "chair" && standing.chair
  const unconfirmed = proposal.status === "taken_down" && standing.secretariat

  caller.ask(own !== null || chairs || unconfirmed, "proposal.withdraw")

  requireOpen(negotiation)
  if (own !== null && !own.lead) await leave(caller, held)
  else await withdraw(caller, proposal)
  if (proposal.status === "made") await tellChange(caller, negotiation)

  await caller.record(
    "proposal.withdraw",
    proposal.id,
    own ? { chain: own.party } : await chainFor(caller, held),
  )
  return { proposal: proposal.id }
}

async function withdraw(caller: Caller, { id, body, reason }: ProposalFacts): Promise<void> {
  const digest = createHash("sha256")
    .update(JSON.stringify([body, reason]))
    .digest()
  const emptied = { body: null, reason: null, digest }
  await move(caller, "proposal", proposalMoves.withdraw, id, emptied)
}

async function leave(caller: Caller, { proposal, signature }: HeldProposal): Promise<void> {
  await caller.db
    .deleteFrom("text_author")
    .where("subject", "=", proposal.id)
    .where("party", "=", signature.own?.party ?? "")
    .execute()
}

/** What the secretariat took down stands on the record of the State for which it did. */
async function chainFor(caller: Caller, { proposal, negotiation }: HeldProposal): Promise<{ chain: string }> {
  const row = await caller.db
    .selectFrom("text_author")
    .select("party")
    .where("subject", "=", proposal.id)
    .where("lead", "=", true)
    .executeTakeFirst()
  return row ? { chain: row.party } : chainOf(negotiation)
}

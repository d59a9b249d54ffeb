import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { tellChange } from "./find-negotiation.ts"
import { lockProposal } from "./find-proposal.ts"
import { chainOf } from "./negotiation.ts"

/** In an informal round a delegation lets the chair, and nobody else, know that a proposal is its own. */
export async function showToChair(
  caller: Caller,
  input: { proposal: string },
): Promise<{ proposal: string }> {
  const { proposal, signature } = await lockProposal(caller, input.proposal)
  const { own } = signature

  caller.ask(own !== null && own.confirmed, "proposal.show_to_chair")

  if (own === null || own.to_chair) throw problem("platform.problem_moved_on", 409)
  await caller.db
    .updateTable("text_author")
    .set({ to_chair: true })
    .where("subject", "=", proposal.id)
    .where("party", "=", own.party)
    .execute()

  await caller.record("proposal.show_to_chair", proposal.id, { chain: own.party })
  return { proposal: proposal.id }
}

type Naming = { proposal: string; agree: boolean }

/**
 * The delegation and the chair each say whether the name may be printed; it is, when both have agreed, and is not any
 * more as soon as one takes the agreement back.
 */
export async function agreeToName(caller: Caller, input: Naming): Promise<{ proposal: string }> {
  const { negotiation, proposal, signature, standing } = await lockProposal(caller, input.proposal)
  const { own } = signature

  caller.ask((own !== null && own.confirmed) || standing.chair, "proposal.name")

  const { agree } = input
  if (own !== null) {
    await caller.db
      .updateTable("text_author")
      .set({ named: agree })
      .where("subject", "=", proposal.id)
      .where("party", "=", own.party)
      .execute()
    // Nothing changes for others unless the chair has agreed too.
    if (proposal.chair_names) await tellChange(caller, negotiation)
  } else {
    await caller.db
      .updateTable("proposal")
      .set({ chair_names: agree })
      .where("id", "=", proposal.id)
      .execute()
    await tellChange(caller, negotiation)
  }

  await caller.record("proposal.name", proposal.id, {
    agree,
    ...(own ? { chain: own.party } : chainOf(negotiation)),
  })
  return { proposal: proposal.id }
}

import type { Caller } from "../../platform/room.ts"
import { signaturesOf } from "./authors.ts"
import { visibleProposals } from "./find-proposal.ts"
import { inOrder } from "./list-proposals.ts"
import { MAX_TEXTS, type NegotiationFacts } from "./negotiation.ts"
import type { Byline, ProposalFacts } from "./proposal.ts"
import { isAttributed } from "./rules.ts"
import type { Standing } from "./standing.ts"

export type PaperProposal = ProposalFacts & { readonly printed: Byline | null }

/** Proposals that one paper holds. */
export const MAX_IN_PAPER = 4 * MAX_TEXTS

type Which = { negotiation: NegotiationFacts; standing: Standing; at: Date }

/** The proposals that stood at a moment and still stand, each with the name that may be printed, if any. */
export async function paperProposals(caller: Caller, which: Which): Promise<PaperProposal[]> {
  const { negotiation, standing, at } = which
  const rows = await visibleProposals(caller, negotiation, standing)
    .where("proposal.status", "=", "made")
    .orderBy("proposal.id")
    .limit(MAX_IN_PAPER)
    .execute()
  const stood = inOrder(rows.filter((row) => stoodAt(row, at, caller.now)))
  const signatures = await signaturesOf(caller, standing, stood)
  return stood.map((row) => ({ ...row, printed: signatures.get(row.id)?.printed ?? null }))
}

function stoodAt(row: ProposalFacts, at: Date, now: Date): boolean {
  if (isAttributed(row.format)) return row.at <= at
  return (row.round_closed ?? now) <= at
}

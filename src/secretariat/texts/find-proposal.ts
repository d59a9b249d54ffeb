import { sql } from "kysely"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { signaturesOf, type Signature, type Signed } from "./authors.ts"
import { getNegotiation, lockNegotiation } from "./find-negotiation.ts"
import { seesDrafts } from "./find-text.ts"
import type { NegotiationFacts } from "./negotiation.ts"
import type { ProposalFacts } from "./proposal.ts"
import { hasRight, standingOf, type Standing } from "./standing.ts"

/**
 * The one door to proposals of one negotiation, which the caller sees: for those who receive its papers, the secretariat
 * and the chair. What was taken down by ear is the delegation's, the secretariat's and the chair's until confirmed; what
 * was withdrawn is nobody's.
 */
export function visibleProposals(caller: Caller, negotiation: NegotiationFacts, standing: Standing) {
  const staff = seesDrafts(caller, sql<string>`${negotiation.id}::uuid`)
  const parties = standing.seats.map(({ party }) => party)
  const mine = sql<boolean>`exists (select from text_author where text_author.subject = proposal.id
    and text_author.party = any(${parties}::text[]))`
  return caller.db
    .selectFrom("proposal")
    .innerJoin("negotiation_round", "negotiation_round.id", "proposal.round")
    .where("proposal.negotiation", "=", negotiation.id)
    .where(
      sql<boolean>`((proposal.status = 'made' and (${hasRight(standing, "receive")} or ${staff} or ${mine}))
        or (proposal.status = 'taken_down' and (${staff} or ${mine})))`,
    )
    .select([
      "proposal.id",
      "proposal.round",
      "proposal.negotiation",
      "proposal.text",
      "proposal.code",
      "proposal.lang",
      "proposal.body",
      "proposal.reason",
      "proposal.base",
      "proposal.office",
      "proposal.status",
      "proposal.chair_names",
      "proposal.at",
      "negotiation_round.format",
      "negotiation_round.closed as round_closed",
    ])
    .$castTo<ProposalFacts>()
}

/** A proposal held with its negotiation until the deed is done, and who stands behind it as far as the caller may know. */
export type HeldProposal = {
  readonly negotiation: NegotiationFacts
  readonly standing: Standing
  readonly proposal: ProposalFacts
  readonly signature: Signature
}

export async function lockProposal(caller: Caller, id: string): Promise<HeldProposal> {
  const row = await caller.db
    .selectFrom("proposal")
    .select("negotiation")
    .where("id", "=", id)
    .executeTakeFirst()
  if (!row) throw notFound()
  const negotiation = await lockNegotiation(caller, row.negotiation)
  const standing = await standingOf(caller, negotiation)
  const proposal = await visibleProposals(caller, negotiation, standing)
    .where("proposal.id", "=", id)
    .executeTakeFirst()
  if (!proposal) throw notFound()
  const signed: Signed = proposal
  const signature = (await signaturesOf(caller, standing, [signed])).get(id)
  if (!signature) throw notFound()
  return { negotiation, standing, proposal, signature }
}

/** The same negotiation, read only. */
export async function standingIn(caller: Caller, id: string) {
  const negotiation = await getNegotiation(caller, id)
  return { negotiation, standing: await standingOf(caller, negotiation) }
}

import type { z } from "zod"
import type { Caller } from "../../platform/room.ts"
import { requireOpen, tellChange } from "./find-negotiation.ts"
import { lockRound, requireOpenRound, type HeldRound } from "./find-round.ts"
import type { Proposed, TakenDown } from "./inputs.ts"
import { makeProposal, type Manner } from "./make-proposal.ts"
import { chainOf } from "./negotiation.ts"
import { officeFor, seatFor } from "./standing.ts"

/**
 * A delegation, or several, or one on behalf of a group, or the chair proposes. It stands on that State's own record
 * and on no other: in an informal round no byte elsewhere says whose it is.
 */
export async function propose(
  caller: Caller,
  input: z.output<typeof Proposed>,
): Promise<{ proposal: string }> {
  const held = await lockRound(caller, input.round)
  const { standing, negotiation } = held
  const asChair = officeFor(standing, input.party) === "chair"
  const seat = asChair ? null : seatFor(standing, "propose", input.party)

  caller.ask(asChair || seat !== null, "proposal.make")

  requireOpen(negotiation)
  requireOpenRound(held.round)
  const office = asChair ? "chair" : null
  const { show_to_chair } = input
  const manner: Manner = { status: "made", office, party: seat?.party ?? null, show_to_chair }
  const proposal = await makeProposal(caller, held, { input, manner })
  await tellChange(caller, negotiation)

  await caller.record("proposal.make", proposal, seat ? { chain: seat.party } : chainOf(negotiation))
  return { proposal }
}

/** The secretariat takes down what a delegation said; the delegation confirms it, and only then do others see it. */
export async function takeDown(
  caller: Caller,
  input: z.output<typeof TakenDown>,
): Promise<{ proposal: string }> {
  const held: HeldRound = await lockRound(caller, input.round)

  caller.ask(held.standing.secretariat, "proposal.take_down")

  requireOpen(held.negotiation)
  requireOpenRound(held.round)
  const manner: Manner = { status: "taken_down", office: null, party: input.party, show_to_chair: false }
  const proposal = await makeProposal(caller, held, { input, manner })

  await caller.record("proposal.take_down", proposal, { chain: input.party })
  return { proposal }
}

import { move } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { lockNegotiation, tellChange } from "./find-negotiation.ts"
import { chainOf, outcomes, type Negotiation } from "./negotiation.ts"
import { showNegotiation } from "./show-negotiation.ts"
import { standingOf } from "./standing.ts"

type Deciding = { negotiation: string; symbol?: string | undefined; to?: string | undefined }
type Outcome = "forward" | "adopt" | "adoptAsOrallyAmended" | "endorse" | "takeNote"

/** What the body has decided of the whole text, as the chair announces it. From then on nothing in it changes. */
async function decide(caller: Caller, input: Deciding, outcome: Outcome): Promise<Negotiation> {
  const negotiation = await lockNegotiation(caller, input.negotiation)
  const standing = await standingOf(caller, negotiation)

  caller.ask(standing.chair, `negotiation.${outcome}`)

  await move(caller, "negotiation", outcomes[outcome], negotiation.id, {
    decided: caller.now,
    symbol: input.symbol ?? null,
    forwarded_to: input.to ?? null,
  })
  await tellChange(caller, negotiation)

  await caller.record(`negotiation.${outcome}`, negotiation.id, chainOf(negotiation))
  return showNegotiation(caller, input)
}

/** Sent on to another body, which opens a negotiation that continues this one. */
export function forward(caller: Caller, input: Deciding & { to: string }) {
  return decide(caller, input, "forward")
}

export function adopt(caller: Caller, input: Deciding) {
  return decide(caller, input, "adopt")
}

/** The amendments read out are chair's texts by now: what is adopted is what stands. */
export function adoptAsOrallyAmended(caller: Caller, input: Deciding) {
  return decide(caller, input, "adoptAsOrallyAmended")
}

export function endorse(caller: Caller, input: Deciding) {
  return decide(caller, input, "endorse")
}

export function takeNote(caller: Caller, input: Deciding) {
  return decide(caller, input, "takeNote")
}

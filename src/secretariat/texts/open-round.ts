import type { z } from "zod"
import { move } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { lockRound } from "./find-round.ts"
import { lockNegotiation, requireOpen, tellChange } from "./find-negotiation.ts"
import type { RoundOpened } from "./inputs.ts"
import { chainOf, MAX_ROUNDS, type Negotiation } from "./negotiation.ts"
import { roundMoves } from "./round.ts"
import { showNegotiation } from "./show-negotiation.ts"
import { formatsOf, standingOf } from "./standing.ts"

/** Opens a round in one of the formats that the body's rules know; another is refused with `texts.problem_format`. */
export async function openRound(caller: Caller, input: z.output<typeof RoundOpened>): Promise<Negotiation> {
  const negotiation = await lockNegotiation(caller, input.negotiation)
  const standing = await standingOf(caller, negotiation)

  caller.ask(standing.chair || standing.secretariat, "round.open")

  requireOpen(negotiation)
  const { format, name = null } = input
  if (!formatsOf(negotiation).includes(format)) {
    throw problem("texts.problem_format", 422, { fields: { format: { code: "texts.problem_format" } } })
  }
  const number = await nextNumber(caller, negotiation.id)
  const id = caller.newId()
  await caller.db
    .insertInto("negotiation_round")
    .values({ id, negotiation: negotiation.id, number, format, name, at: caller.now })
    .execute()
  await tellChange(caller, negotiation)

  await caller.record("round.open", id, { negotiation: negotiation.id, format, ...chainOf(negotiation) })
  return showNegotiation(caller, input)
}

async function nextNumber(caller: Caller, negotiation: string): Promise<number> {
  const last = await caller.db
    .selectFrom("negotiation_round")
    .select("number")
    .where("negotiation", "=", negotiation)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  if (number > MAX_ROUNDS) throw problem("texts.problem_too_many", 409, { values: { limit: MAX_ROUNDS } })
  return number
}

/** Closes a round. From then on the body's rule says how long what was said in its format is kept. */
export async function closeRound(caller: Caller, input: { round: string }): Promise<Negotiation> {
  const { negotiation, round, standing } = await lockRound(caller, input.round)

  caller.ask(standing.chair || standing.secretariat, "round.close")

  await move(caller, "negotiation_round", roundMoves.close, round.id, { closed: caller.now })
  await tellChange(caller, negotiation)

  await caller.record("round.close", round.id, { negotiation: negotiation.id, ...chainOf(negotiation) })
  return showNegotiation(caller, { negotiation: negotiation.id })
}

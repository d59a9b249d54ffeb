import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { lockNegotiation, visibleNegotiations } from "./find-negotiation.ts"
import { MAX_ROUNDS, type NegotiationFacts } from "./negotiation.ts"
import type { Round, RoundFacts } from "./round.ts"
import { hasRight, officeFor, standingOf, type Standing } from "./standing.ts"

/** The one door to rounds: those of negotiations that the caller sees. */
function visibleRounds(caller: Caller) {
  return caller.db
    .selectFrom("negotiation_round")
    .where("negotiation", "in", visibleNegotiations(caller).clearSelect().select("negotiation.id"))
    .select(["id", "negotiation", "number", "format", "name", "status", "at", "closed"])
    .$castTo<RoundFacts>()
}

export type HeldRound = {
  readonly negotiation: NegotiationFacts
  readonly round: RoundFacts
  readonly standing: Standing
}

/** A round with its negotiation, held until the deed is done. */
export async function lockRound(caller: Caller, id: string): Promise<HeldRound> {
  const seen = await visibleRounds(caller).where("id", "=", id).executeTakeFirst()
  if (!seen) throw notFound()
  const negotiation = await lockNegotiation(caller, seen.negotiation)
  const round = await visibleRounds(caller).where("id", "=", id).executeTakeFirstOrThrow()
  return { negotiation, round, standing: await standingOf(caller, negotiation) }
}

/** Proposals are made and words are said in a round that is open. Refuses with `texts.problem_round_closed` (409). */
export function requireOpenRound({ status }: RoundFacts): void {
  if (status !== "open") throw problem("texts.problem_round_closed", 409)
}

/** The latest first. */
export async function listRounds(
  caller: Caller,
  negotiation: NegotiationFacts,
  standing: Standing,
): Promise<Round[]> {
  const rows = await visibleRounds(caller)
    .where("negotiation", "=", negotiation.id)
    .orderBy("number", "desc")
    .limit(MAX_ROUNDS)
    .execute()
  return rows.map((row) => toRound(row, negotiation, standing))
}

function toRound(row: RoundFacts, negotiation: NegotiationFacts, standing: Standing): Round {
  const { id, number, format, name, status } = row
  const live = status === "open" && negotiation.status === "open"
  const staff = standing.chair || standing.secretariat
  return {
    id,
    number,
    format,
    name,
    status,
    at: row.at.toISOString(),
    closed: row.closed?.toISOString() ?? null,
    can: {
      close: status === "open" && staff,
      propose: live && (officeFor(standing, undefined) === "chair" || hasRight(standing, "propose")),
      speak: live && (officeFor(standing, undefined) !== null || hasRight(standing, "speak")),
      object: live && hasRight(standing, "object"),
      take_down: live && standing.secretariat,
    },
  }
}

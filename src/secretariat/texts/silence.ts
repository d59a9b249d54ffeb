import type { Caller } from "../../platform/room.ts"
import type { Negotiation, NegotiationFacts } from "./negotiation.ts"
import type { Standing } from "./standing.ts"

/** One for each participant and a few more. */
export const MAX_EXPLANATIONS = 500

export type SilenceFacts = {
  readonly id: string
  readonly deadline: string
  readonly zone: string
  readonly ends: Date
  readonly status: "running" | "broken" | "kept"
}

/** The latest silence procedure. Everybody reads whether it was broken; by whom and why, the chair and who broke it. */
export async function findSilence(
  caller: Caller,
  negotiation: NegotiationFacts,
  standing: Standing,
): Promise<Negotiation["silence"]> {
  const row = await latestSilence(caller, negotiation.id)
  if (!row) return null
  const { id, deadline, zone, ends, status } = row
  const over = status === "running" && ends <= caller.now
  return {
    id,
    deadline,
    zone,
    ends: ends.toISOString(),
    state: over ? "over" : status,
    broken_by: await breakOf(caller, id, standing),
  }
}

export async function latestSilence(caller: Caller, negotiation: string): Promise<SilenceFacts | undefined> {
  return caller.db
    .selectFrom("silence")
    .select(["id", "deadline", "zone", "ends", "status"])
    .where("negotiation", "=", negotiation)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .$castTo<SilenceFacts>()
    .executeTakeFirst()
}

async function breakOf(caller: Caller, silence: string, { chair, seats }: Standing) {
  const row = await caller.db
    .selectFrom("silence_break")
    .select(["party", "lang", "body as words"])
    .where("silence", "=", silence)
    .executeTakeFirst()
  const told = row && (chair || seats.some(({ party }) => party === row.party))
  return told ? row : null
}

export async function listExplanations(
  caller: Caller,
  { id }: NegotiationFacts,
): Promise<Negotiation["explanations"]> {
  const rows = await caller.db
    .selectFrom("position_explained")
    .select(["id", "party", "lang", "body as words", "at"])
    .where("negotiation", "=", id)
    .orderBy("at")
    .orderBy("id")
    .limit(MAX_EXPLANATIONS)
    .execute()
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

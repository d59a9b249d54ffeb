import { sql } from "kysely"
import { tellEvent } from "../../platform/events.ts"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { released } from "../access/releases.ts"
import type { NegotiationFacts } from "./negotiation.ts"

export const NEGOTIATION = "negotiation"

const columns = [
  "negotiation.id",
  "negotiation.body",
  "negotiation.title",
  "negotiation.lang",
  "negotiation.rules",
  "negotiation.matter",
  "negotiation.zone",
  "negotiation.continues",
  "negotiation.status",
  "negotiation.symbol",
  "negotiation.forwarded_to",
  "negotiation.floor",
  "negotiation.version",
  "negotiation.at",
  "negotiation.decided",
] as const

/** The one door to negotiations: those released, now, to a circle of the caller's. */
export function visibleNegotiations(caller: Caller) {
  return caller.db
    .selectFrom("negotiation")
    .where(released(caller, sql.ref("negotiation.id")))
    .select(columns)
    .$castTo<NegotiationFacts>()
}

export async function getNegotiation(caller: Caller, id: string): Promise<NegotiationFacts> {
  const found = await visibleNegotiations(caller).where("negotiation.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** The same, with its row locked until the deed is done: what happens in one negotiation happens one after another. */
export async function lockNegotiation(caller: Caller, id: string): Promise<NegotiationFacts> {
  await getNegotiation(caller, id)
  await caller.db.selectFrom("negotiation").select("id").where("id", "=", id).forUpdate().execute()
  return getNegotiation(caller, id)
}

/** What was decided stays as it was. Refuses with `texts.problem_decided` (409). */
export function requireOpen({ status }: NegotiationFacts): void {
  if (status !== "open") throw problem("texts.problem_decided", 409)
}

/** Something changed for all who see the negotiation; their pages read it anew. */
export async function tellChange(caller: Caller, { id }: Pick<NegotiationFacts, "id">): Promise<void> {
  const { version } = await caller.db
    .updateTable("negotiation")
    .set((row) => ({ version: row("version", "+", 1) }))
    .where("id", "=", id)
    .returning("version")
    .executeTakeFirstOrThrow()
  await tellEvent(caller, { thing: NEGOTIATION, id, version })
}

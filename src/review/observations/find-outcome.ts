import { sql } from "kysely"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { released } from "../../secretariat/access/releases.ts"
import type { Output, Part } from "./outcome.ts"

export type OutcomeFacts = {
  readonly id: string
  readonly review: string
  readonly output: Output
  readonly content: readonly Part[]
  readonly negotiation: string | null
  readonly at: Date
  readonly state: string
  readonly mechanism: string
  readonly phase: number
  /** Whether the caller sees all of it, or only what is published. */
  readonly whole: boolean
}

/**
 * The one door to what was handed on: all of it for the parties of the review and the secretariat, for everybody else an
 * outcome of which some part is published, and that part.
 */
export function visibleOutcomes(caller: Caller) {
  const whole = released(caller, sql.ref("outcome.id"))
  const part = sql<boolean>`exists (select from publication where publication.outcome = outcome.id
    and publication.status = 'given' and ${released(caller, sql.ref("publication.id"))})`
  return caller.db
    .selectFrom("outcome")
    .innerJoin("review", "review.id", "outcome.review")
    .where(sql<boolean>`(${whole} or ${part})`)
    .select([
      "outcome.id",
      "outcome.review",
      "outcome.output",
      "outcome.content",
      "outcome.negotiation",
      "outcome.at",
      "review.state",
      "review.mechanism",
      "review.phase",
    ])
    .select(whole.as("whole"))
    .$castTo<OutcomeFacts>()
}

export async function getOutcome(caller: Caller, id: string): Promise<OutcomeFacts> {
  const found = await visibleOutcomes(caller).where("outcome.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

export type PublicationFacts = { readonly id: string; readonly part: string; readonly at: Date }

/** The parts that are published now. */
export function publicationsOf(caller: Caller, outcome: string): Promise<PublicationFacts[]> {
  return caller.db
    .selectFrom("publication")
    .select(["id", "part", "at"])
    .where("outcome", "=", outcome)
    .where("status", "=", "given")
    .orderBy("at")
    .execute()
}

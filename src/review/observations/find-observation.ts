import { sql } from "kysely"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { released } from "../../secretariat/access/releases.ts"
import { lockReview } from "../reviews/find-review.ts"
import type { LineFacts } from "./observation.ts"
import { standing, type Standing } from "./standing.ts"

/** The one door to lines: those released to a circle of the caller's, of a review that she sees, with their newest words. */
export function visibleObservations(caller: Caller) {
  return caller.db
    .selectFrom("observation")
    .innerJoin("observation_wording", (join) =>
      join
        .onRef("observation_wording.observation", "=", "observation.id")
        .onRef("observation_wording.number", "=", "observation.number"),
    )
    .where(released(caller, sql.ref("observation.id")))
    .where(released(caller, sql.ref("observation.review")))
    .where("observation.status", "<>", "withdrawn")
    .select([
      "observation.id",
      "observation.review",
      "observation.kind",
      "observation.provision",
      "observation.number",
      "observation_wording.lang",
      "observation_wording.body",
      "observation.thread",
      "observation.status",
      "observation.party",
      "observation.by_account",
      "observation.at",
    ])
    .$castTo<LineFacts>()
}

export async function getObservation(caller: Caller, id: string): Promise<LineFacts> {
  const found = await visibleObservations(caller).where("observation.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** A line with its review held until the deed is done: of two who change the list one comes after the other. */
export async function lockObservation(
  caller: Caller,
  id: string,
): Promise<{ line: LineFacts; stands: Standing }> {
  const { review } = await getObservation(caller, id)
  const facts = await lockReview(caller, review)
  return { line: await getObservation(caller, id), stands: await standing(caller, facts) }
}

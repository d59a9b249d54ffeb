import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import { may, partiesOf } from "../../secretariat/access/may.ts"
import { floored } from "../reviews/floor.ts"
import { valueOf } from "../reviews/procedure/procedure.ts"
import { shippedProcedures } from "../reviews/procedure/shipped-procedures.ts"
import { currentProcedure } from "../reviews/procedure/versions.ts"
import type { RecommendationFacts } from "./find-recommendation.ts"

/** Whatever a procedure says, no number below this is shown. */
export const LEAST_FLOOR = 5

/**
 * In how many States information was volunteered, for those who are of the body or serve it, and only where its
 * procedure says so. Only what States released is counted: what they keep to themselves is nobody's number. A number too
 * small, or one that leaves too few of those who met, is not shown.
 */
export async function volunteeredIn(
  caller: Caller,
  { id, body, meeting }: RecommendationFacts,
): Promise<number | null> {
  const ofTheBody = partiesOf(caller.actor).length > 0 || may(caller.actor, "text.keep")
  const floor = ofTheBody ? await floorFor(caller, body) : null
  if (floor === null) return null
  const { rows } = await sql<{ volunteered: number; met: number }>`
    select
      (select count(*)::int from follow_up where recommendation = ${id} and released > 0 and exists (
        select from release join circle on circle.id = release.circle
        where release.subject = follow_up.id and release.status = 'given'
          and circle.kind in ('secretariat', 'meeting', 'parties', 'public')
          and release.not_before <= ${caller.now} and (release.until is null or release.until > ${caller.now})
      )) as volunteered,
      (select count(*)::int from participant where meeting = ${meeting} and party is not null) as met`.execute(
    caller.db,
  )
  const { volunteered, met } = rows[0] ?? { volunteered: 0, met: 0 }
  const { parts } = floored([volunteered, Math.max(0, met - volunteered)], floor)
  return volunteered >= floor ? (parts[0] ?? null) : null
}

/** The floor of the procedure that names this body; null where none does. */
async function floorFor(caller: Caller, body: string): Promise<number | null> {
  for (const pack of shippedProcedures().keys()) {
    const { procedure } = await currentProcedure(caller, pack)
    const { bodies, floor } = valueOf(procedure, "volunteered")
    if (bodies.includes(body)) return Math.max(LEAST_FLOOR, floor)
  }
  return null
}

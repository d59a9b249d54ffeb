import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import { circleColumns, type Circle } from "../access/circle.ts"
import { MAX_CIRCLES } from "../access/list-circles.ts"
import type { CircleKind } from "../access/roles.ts"
import { reachOf, type Held } from "./reach.ts"

/** Circles that lie within one State: a document of another State is not let into them by who belongs to both. */
const NATIONAL: readonly CircleKind[] = ["national", "mission", "institution", "author"]

/** The circles that the caller may address with a document, or with another thing that is held alike, or of these the one that is asked for. */
export async function addressableCircles(caller: Caller, document: Held, id?: string): Promise<Circle[]> {
  const { actor, db } = caller
  const { kinds, outside } = reachOf(actor, document)
  if (kinds.size === 0) return []
  let query = db
    .selectFrom("circle")
    .select(circleColumns)
    .where("circle.kind", "in", [...kinds])
    .where(
      sql<boolean>`(circle.id = any(${[...actor.circles]}::uuid[]) or circle.kind = any(${[...outside]}::text[])
        or (circle.kind = 'review' and exists (select from circle_party
          where circle_party.circle = circle.id and circle_party.party = ${document.party}::text)))`,
    )
    .where(
      sql<boolean>`(circle.kind <> all(${[...NATIONAL]}::text[]) or circle.kind = any(${[...outside]}::text[])
        or circle.party = ${document.party}::text or circle.account = ${document.author}::uuid)`,
    )
  if (document.party !== null) query = query.where(listsParty(document.party))
  if (id) query = query.where("circle.id", "=", id)
  return query
    .orderBy("circle.kind")
    .orderBy("circle.party")
    .orderBy("circle.id")
    .limit(MAX_CIRCLES)
    .$castTo<Circle>()
    .execute()
}

/** A circle of listed States takes a State's document only when that State is one of them. */
function listsParty(party: string) {
  return sql<boolean>`(not circle.listed or exists (
    select from circle_party where circle_party.circle = circle.id and circle_party.party = ${party}))`
}

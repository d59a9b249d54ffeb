import type { Caller } from "../../platform/room.ts"
import { circleColumns, type Circle } from "../../secretariat/access/circle.ts"
import type { CircleKind } from "../../secretariat/access/roles.ts"

/** To whom a State may show what it submitted: circles that stand for others, and of a review only its own. */
export const WIDER: readonly CircleKind[] = ["group", "parties", "meeting", "public"]
const MAX_ADDRESSABLE = 200

/** @param circle the one that is meant: a list with a limit may not reach it */
export function addressable(caller: Caller, review: string | null, circle?: string): Promise<Circle[]> {
  let query = caller.db
    .selectFrom("circle")
    .select(circleColumns)
    .where((where) =>
      where.or([
        where("circle.kind", "in", [...WIDER]),
        ...(review === null
          ? []
          : [where.and([where("circle.kind", "=", "review"), where("matter", "=", review)])]),
      ]),
    )
  if (circle !== undefined) query = query.where("circle.id", "=", circle)
  return query
    .orderBy("circle.kind")
    .orderBy("circle.label")
    .orderBy("circle.id")
    .limit(MAX_ADDRESSABLE)
    .$castTo<Circle>()
    .execute()
}

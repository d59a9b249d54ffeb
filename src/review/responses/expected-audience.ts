import type { Caller } from "../../platform/room.ts"
import { circleColumns, type Circle } from "../../secretariat/access/circle.ts"
import { audiencesOf } from "../../secretariat/access/releases.ts"
import type { Reached } from "./find-response.ts"
import { toCircle } from "./show-response.ts"

/** Who will be able to read it once it is submitted: the page says so before anybody presses. */
export async function expectedAudience(
  caller: Caller,
  { outward, party, review }: Reached,
): Promise<Circle[]> {
  const given = (await audiencesOf(caller, [outward])).get(outward) ?? []
  if (given.length > 0) return given.map(toCircle)
  return caller.db
    .selectFrom("circle")
    .select(circleColumns)
    .where((where) =>
      where.or([
        where.and([where("circle.kind", "=", "national"), where("party", "=", party)]),
        where("circle.kind", "=", "secretariat"),
        ...(review === null
          ? []
          : [where.and([where("circle.kind", "=", "review"), where("matter", "=", review)])]),
      ]),
    )
    .orderBy("circle.kind")
    .limit(3)
    .$castTo<Circle>()
    .execute()
}

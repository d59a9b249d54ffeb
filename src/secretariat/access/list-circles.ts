import type { Caller } from "../../platform/room.ts"
import { circleColumns, type Circle } from "./circle.ts"

/** A person's circles are few; a secretariat officer belongs to every review's. */
export const MAX_CIRCLES = 500

export async function listCircles(caller: Caller): Promise<{ circles: Circle[] }> {
  const circles = await caller.db
    .selectFrom("circle")
    .select(circleColumns)
    .where("id", "in", noneOr(caller.actor.circles))
    .orderBy("kind")
    .orderBy("party")
    .orderBy("id")
    .limit(MAX_CIRCLES)
    .$castTo<Circle>()
    .execute()
  return { circles }
}

/** An `in ()` with nothing in it is no SQL. */
function noneOr(ids: readonly string[]): string[] {
  return ids.length > 0 ? [...ids] : ["00000000-0000-0000-0000-000000000000"]
}

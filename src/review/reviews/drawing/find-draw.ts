import { sql } from "kysely"
import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { released } from "../../../secretariat/access/releases.ts"
import type { DrawFacts } from "./draw.ts"

/** The one door to draws: those released, now, to a circle of the caller's. Inputs and transcripts are public. */
export function visibleDraws(caller: Caller) {
  return caller.db
    .selectFrom("draw")
    .where(released(caller, sql.ref("draw.id")))
    .select(["draw.id", "mechanism", "procedure", "states", "draw.status", "inputs", "inputs_sha256"])
    .select(["seed", "transcript", "draw.follows", "draw.at", "drawn"])
    .$castTo<DrawFacts>()
}

export async function getDraw(caller: Caller, id: string): Promise<DrawFacts> {
  const found = await visibleDraws(caller).where("draw.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

export async function lockDraw(caller: Caller, id: string): Promise<DrawFacts> {
  await getDraw(caller, id)
  await caller.db.selectFrom("draw").select("id").where("id", "=", id).forUpdate().execute()
  return getDraw(caller, id)
}

/** The last draw of a mechanism whose lots were drawn. */
export async function lastDrawn(caller: Caller, mechanism: string): Promise<DrawFacts | undefined> {
  return visibleDraws(caller)
    .where("mechanism", "=", mechanism)
    .where("draw.status", "=", "drawn")
    .orderBy("drawn", "desc")
    .orderBy("draw.id", "desc")
    .limit(1)
    .executeTakeFirst()
}

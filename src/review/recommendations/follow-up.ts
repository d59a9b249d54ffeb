import { sql } from "kysely"
import type { Lang } from "../../platform/languages.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { capacities, partiesOf } from "../../secretariat/access/may.ts"
import { released } from "../../secretariat/access/releases.ts"
import type { Actor } from "../../platform/room.ts"
import type { FollowUpStatus } from "./recommendation.ts"

export const FOLLOW_UP = "follow_up"

export type FollowUpFacts = {
  readonly id: string
  readonly recommendation: string
  readonly party: string
  readonly released: number
}

/** The one door to what States do: a State's own, and what others released to a circle of the caller's. */
export function visibleFollowUps(caller: Caller) {
  return caller.db
    .selectFrom("follow_up")
    .where(released(caller, sql.ref("follow_up.id")))
    .select(["follow_up.id", "follow_up.recommendation", "follow_up.party", "follow_up.released"])
    .$castTo<FollowUpFacts>()
}

export async function lockFollowUp(caller: Caller, id: string): Promise<FollowUpFacts> {
  const found = await visibleFollowUps(caller).where("follow_up.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  await caller.db.selectFrom("follow_up").select("id").where("id", "=", id).forUpdate().execute()
  return found
}

export type StepRow = {
  readonly follow_up: string
  readonly number: number
  readonly status: FollowUpStatus
  readonly said: string | null
  readonly lang: Lang
  readonly link: string | null
  readonly lead: string | null
  readonly assistance: string | null
  readonly at: Date
}

/** The States for which somebody may say what is done: who drafts for them, and who speaks for them. */
export function followsFor(actor: Actor): string[] {
  const grants = [...capacities(actor, "state.draft"), ...capacities(actor, "state.clear")]
  return [...new Set(grants.flatMap(({ party }) => party ?? []))].toSorted()
}

/** Steps of follow-ups that the caller sees, the newest first: of other States those that were released. */
export async function stepsOf(
  caller: Caller,
  followUps: readonly FollowUpFacts[],
): Promise<Map<string, StepRow[]>> {
  if (followUps.length === 0) return new Map()
  const own = new Set(partiesOf(caller.actor))
  const limits = new Map(followUps.map(({ id, party, released: up }) => [id, own.has(party) ? Infinity : up]))
  const rows = await caller.db
    .selectFrom("follow_up_step")
    .select(["follow_up", "number", "status", "said", "lang", "link", "lead", "assistance", "at"])
    .where("follow_up", "in", [...limits.keys()])
    .orderBy("number", "desc")
    .$castTo<StepRow>()
    .execute()
  return Map.groupBy(
    rows.filter((row) => row.number <= (limits.get(row.follow_up) ?? 0)),
    (row) => row.follow_up,
  )
}

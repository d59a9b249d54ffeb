import { sql } from "kysely"
import type { Input } from "../../platform/contract.ts"
import type { Caller } from "../../platform/room.ts"
import { saidIn, wordsOf } from "../../secretariat/meetings/words.ts"
import type { recommendations } from "./contract.ts"
import {
  langOf,
  provisionsOf,
  textsOf,
  visibleRecommendations,
  wordsIn,
  type RecommendationFacts,
} from "./find-recommendation.ts"
import { followsFor, stepsOf, visibleFollowUps } from "./follow-up.ts"
import { LIST_LENGTH, type FollowUpStatus, type RecommendationRow } from "./recommendation.ts"

/** What bodies recommended, the latest first and in the order of the report; beside each, where the reader's own State stands. */
export async function listRecommendations(caller: Caller, input: Input<typeof recommendations.list>) {
  let query = visibleRecommendations(caller)
  if (input.meeting) query = query.where("recommendation.meeting", "=", input.meeting)
  if (input.body) query = query.where("recommendation.body", "=", input.body)
  if (input.after) {
    const last = visibleRecommendations(caller)
      .where("recommendation.id", "=", input.after)
      .clearSelect()
      .select([sql`coalesce(adopted, '-infinity'::date)`.as("adopted"), "meeting", sql`-place`.as("place")])
    query = query.where(
      sql<boolean>`(coalesce(recommendation.adopted, '-infinity'::date), recommendation.meeting, -recommendation.place) < (${last})`,
    )
  }
  const found = await query
    .orderBy(sql`coalesce(recommendation.adopted, '-infinity'::date)`, "desc")
    .orderBy("recommendation.meeting", "desc")
    .orderBy("recommendation.place")
    .limit(LIST_LENGTH + 1)
    .execute()
  const shown = found.slice(0, LIST_LENGTH)
  return {
    recommendations: await toRows(caller, shown),
    next: found.length > LIST_LENGTH ? (shown.at(-1)?.id ?? null) : null,
    parties: followsFor(caller.actor),
  }
}

export async function toRows(
  caller: Caller,
  rows: readonly RecommendationFacts[],
): Promise<RecommendationRow[]> {
  const ids = rows.map(({ id }) => id)
  const [texts, provisions] = [await textsOf(caller, ids), await provisionsOf(caller, ids)]
  const own = await ownStatuses(caller, ids)
  const lang = langOf(caller)
  const names = await wordsOf(caller, [...new Set(rows.map(({ body }) => body))])
  return rows.map(({ id, meeting, body, number, symbol, adopted, lang: of }) => ({
    id,
    meeting,
    body,
    body_name: saidIn(names, { subject: body, field: "name" }, lang)?.text ?? body,
    number,
    symbol,
    adopted,
    words: wordsIn(texts.get(id) ?? [], [lang, of]),
    provisions: (provisions.get(id) ?? []).map(({ ref }) => ref),
    own: own.get(id) ?? null,
  }))
}

/** Of the one State for which the reader acts; with several, none is chosen for her. */
async function ownStatuses(caller: Caller, ids: readonly string[]): Promise<Map<string, FollowUpStatus>> {
  const parties = [...new Set(caller.actor.grants.flatMap(({ party }) => party ?? []))]
  if (parties.length !== 1 || ids.length === 0) return new Map()
  const own = await visibleFollowUps(caller)
    .where("follow_up.party", "=", parties[0] ?? "")
    .where("follow_up.recommendation", "in", [...ids])
    .execute()
  const steps = await stepsOf(caller, own)
  return new Map(
    own.flatMap(({ id, recommendation }) => {
      const last = steps.get(id)?.[0]
      return last ? [[recommendation, last.status] as const] : []
    }),
  )
}

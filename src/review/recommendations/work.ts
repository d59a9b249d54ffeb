import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import { MAX_WORK, type WorkLists } from "../../secretariat/identity/work.ts"
import { saidIn, wordsOf } from "../../secretariat/meetings/words.ts"
import { langOf, visibleRecommendations } from "./find-recommendation.ts"
import { followsFor } from "./follow-up.ts"
import { recommendationsPath } from "./pages/paths.ts"

/** One row for each session whose recommendations wait for a first word of this State; what it says is its own. */
export async function recommendationsWork(caller: Caller): Promise<WorkLists> {
  const turn = []
  for (const party of followsFor(caller.actor)) {
    const found = await visibleRecommendations(caller)
      .where(
        sql<boolean>`(recommendation.addressees = '{}' or recommendation.addressees && ${[...TO_STATES]}::text[])`,
      )
      .where(
        sql<boolean>`not exists (select from follow_up join follow_up_step on follow_up_step.follow_up = follow_up.id
          where follow_up.recommendation = recommendation.id and follow_up.party = ${party})`,
      )
      .clearSelect()
      .select(["recommendation.meeting", "recommendation.body"])
      .select([sql<number>`count(*)::int`.as("count"), sql<Date>`min(recommendation.at)`.as("since")])
      .groupBy(["recommendation.meeting", "recommendation.body"])
      .orderBy("since", "desc")
      .limit(MAX_WORK)
      .$castTo<{ meeting: string; body: string; count: number; since: Date }>()
      .execute()
    const words = await wordsOf(caller, [...new Set(found.map(({ body }) => body))])
    for (const { meeting, body, count, since } of found) {
      const name = saidIn(words, { subject: body, field: "name" }, langOf(caller))?.text ?? body
      const path = recommendationsPath({ meeting })
      const values = { count, name }
      turn.push({
        key: "recommendations.work_follow",
        values,
        path,
        since: since.toISOString(),
        due: null,
        party,
      })
    }
  }
  return { turn: turn.slice(0, MAX_WORK), waiting: [], deadlines: [] }
}

const TO_STATES = ["states_parties", "signatories", "member_states", "states"] as const

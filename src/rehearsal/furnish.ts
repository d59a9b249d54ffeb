import type { Caller } from "../platform/room.ts"
import { playLaws } from "../secretariat/library/play-laws.ts"
import { playMeetings } from "../secretariat/meetings/play-meetings.ts"
import { playResponses } from "../review/responses/play-responses.ts"
import { playQuestionnaires } from "../review/questionnaires/play-questionnaires.ts"
import { playRecommendations } from "../review/recommendations/play-recommendations.ts"
import { playReviews } from "../review/reviews/play-reviews.ts"

/** Brings in, once, the model questionnaires, marked as no official texts, invented laws, and a body that meets. */
export async function furnish(caller: Caller): Promise<{ furnished: boolean }> {
  const known = await caller.db.selectFrom("questionnaire").select("id").limit(1).executeTakeFirst()
  const body = await caller.db.selectFrom("body").select("id").limit(1).executeTakeFirst()

  caller.ask(caller.house.rehearsal, "rehearsal.furnish")

  if (!known) await playQuestionnaires(caller)
  if (!known) await playReviews(caller)
  if (!known) await playResponses(caller)
  await playLaws(caller)
  if (!body) await playMeetings(caller)
  if (!body) await playRecommendations(caller)

  await caller.record("rehearsal.furnish", caller.house.installation, { furnished: !known || !body })
  return { furnished: !known || !body }
}

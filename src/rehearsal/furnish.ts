import type { Caller } from "../platform/room.ts"
import { playLaws } from "../secretariat/library/play-laws.ts"
import { playQuestionnaires } from "../review/questionnaires/play-questionnaires.ts"

/** Brings in, once, the model questionnaires, which are marked as no official texts, and the invented laws of a few States. */
export async function furnish(caller: Caller): Promise<{ furnished: boolean }> {
  const known = await caller.db.selectFrom("questionnaire").select("id").limit(1).executeTakeFirst()

  caller.ask(caller.house.rehearsal, "rehearsal.furnish")

  if (!known) await playQuestionnaires(caller)
  await playLaws(caller)

  await caller.record("rehearsal.furnish", caller.house.installation, { furnished: !known })
  return { furnished: !known }
}

import type { Caller } from "../platform/room.ts"
import { playQuestionnaires } from "../review/questionnaires/play-questionnaires.ts"

/** Brings in the model questionnaires once; they are issued, public, and marked as no official texts. */
export async function furnish(caller: Caller): Promise<{ furnished: boolean }> {
  const known = await caller.db.selectFrom("questionnaire").select("id").limit(1).executeTakeFirst()

  caller.ask(caller.house.rehearsal, "rehearsal.furnish")

  if (!known) await playQuestionnaires(caller)

  await caller.record("rehearsal.furnish", caller.house.installation, { furnished: !known })
  return { furnished: !known }
}

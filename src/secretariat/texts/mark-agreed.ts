import type { Caller } from "../../platform/room.ts"
import { problem } from "../../platform/problem.ts"
import type { TextFacts } from "./content-text.ts"

/** The version that was before the meeting is the agreed one. What was never issued cannot be agreed. */
export async function markAgreed(caller: Caller, { id, lang }: TextFacts): Promise<void> {
  const latest = await caller.db
    .selectFrom("text_version")
    .select("id")
    .where("text", "=", id)
    .where("lang", "=", lang)
    .where("issued", "is not", null)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst()
  if (!latest) throw problem("texts.problem_not_issued", 409)
  // The standing changes; the words of a version never do.
  await caller.db
    .updateTable("text_version")
    .set({ standing: "agreed" })
    .where("id", "=", latest.id)
    .execute()
}

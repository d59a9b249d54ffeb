import { sql } from "kysely"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { editionAt } from "../../secretariat/instruments/versions.ts"
import type {
  Recommended,
  RecommendedByReport,
  RecommendedEntry,
} from "../../secretariat/meetings/recommended.ts"
import { visibleRecommendations } from "./find-recommendation.ts"
import { recommendationsPath } from "./pages/paths.ts"
import { MAX_OF_MEETING } from "./recommendation.ts"

/**
 * Keeps what a report recommends: each once, and each language's words once. What is there is never changed, so the same
 * report handed on again changes nothing.
 */
export const keptRecommendations: RecommendedEntry = {
  async keep(caller, report) {
    if (report.recommendations.length > MAX_OF_MEETING)
      throw problem("recommendations.problem_too_many", 409, { values: { limit: MAX_OF_MEETING } })
    const { byRef } = await editionAt(caller)
    for (const one of report.recommendations) {
      const { id, isNew } = await keepOne(caller, report, one)
      const { lang } = report
      await caller.db
        .insertInto("recommendation_text")
        .values({
          recommendation: id,
          lang,
          text: one.text,
          heading: [...one.heading],
          label: one.label,
          at: caller.now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const known = one.provisions.filter(({ ref }) => byRef.has(ref))
      if (!isNew || known.length === 0) continue
      await caller.db
        .insertInto("recommendation_provision")
        .values(known.map((row) => ({ recommendation: id, ...row, confirmed: one.confirmed })))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  },
  async find(caller, meeting) {
    const { count } = await visibleRecommendations(caller)
      .where("recommendation.meeting", "=", meeting)
      .clearSelect()
      .select(sql<number>`count(*)::int`.as("count"))
      .$castTo<{ count: number }>()
      .executeTakeFirstOrThrow()
    return count === 0 ? null : { count, path: recommendationsPath({ meeting }) }
  },
}

async function keepOne(
  caller: Caller,
  { meeting, body, symbol, adopted, lang }: RecommendedByReport,
  { place, number, item, verb, softeners, addressees }: Recommended,
): Promise<{ id: string; isNew: boolean }> {
  const facts = { meeting, body, symbol, adopted, lang, place, number, item, verb }
  const inserted = await caller.db
    .insertInto("recommendation")
    .values({
      id: caller.newId(),
      ...facts,
      softeners: [...softeners],
      addressees: [...addressees],
      at: caller.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (inserted) return { id: inserted.id, isNew: true }
  const { id } = await caller.db
    .selectFrom("recommendation")
    .select("id")
    .where("meeting", "=", meeting)
    .where("place", "=", place)
    .executeTakeFirstOrThrow()
  return { id, isNew: false }
}

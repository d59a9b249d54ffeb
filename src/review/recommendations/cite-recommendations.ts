import type { Caller } from "../../platform/room.ts"
import type { CitationEntry } from "../../secretariat/instruments/registers.ts"
import { langOf, textsOf, visibleRecommendations, wordsIn } from "./find-recommendation.ts"
import { recommendationPath } from "./pages/paths.ts"

/** What was recommended of a provision, on its page, for those who see the meeting. */
export const recommendationCitations: CitationEntry = {
  kind: "recommendation",
  heading: "recommendations.trace",
  async list(caller: Caller, { refs, limit }) {
    const found = await visibleRecommendations(caller)
      .innerJoin("recommendation_provision as cited", "cited.recommendation", "recommendation.id")
      .where("cited.ref", "in", [...refs])
      .select("cited.ref")
      .distinctOn("recommendation.id")
      .orderBy("recommendation.id", "desc")
      .limit(limit)
      .execute()
    const texts = await textsOf(
      caller,
      found.map(({ id }) => id),
    )
    return found.map(({ id, ref, number, symbol, lang }) => ({
      kind: "recommendation",
      ref,
      key: "recommendations.citation",
      values: {
        number,
        symbol: symbol ?? "",
        text: wordsIn(texts.get(id) ?? [], [langOf(caller), lang]).text.slice(0, 160),
      },
      path: recommendationPath({ recommendation: id }),
    }))
  },
}

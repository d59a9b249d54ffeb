import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import { like } from "../../secretariat/likeness/like.ts"
import { makeIndex } from "../../secretariat/likeness/make-index.ts"
import { lexica } from "../questionnaires/lexica.ts"
import {
  langOf,
  provisionsOf,
  textsOf,
  visibleRecommendations,
  wordsIn,
  type RecommendationFacts,
} from "./find-recommendation.ts"
import { MAX_ALIKE } from "./recommendation.ts"
import type { Recommendation } from "./views.ts"

/** Earlier recommendations that are looked through: what a body says in some decades. */
const MAX_LOOKED_THROUGH = 1_500
/** Below this two texts of this kind have their formulas in common and nothing else. */
const FLOOR = 0.4

/** The like that was recommended in an earlier session, with the words that both have: a reminder, and no judgement. */
export async function earlierAlike(
  caller: Caller,
  facts: RecommendationFacts,
): Promise<Recommendation["earlier"]> {
  const earlier = await visibleRecommendations(caller)
    .where("recommendation.meeting", "!=", facts.meeting)
    .where(
      sql<boolean>`(select starts from meeting where meeting.id = recommendation.meeting)
        < (select starts from meeting where meeting.id = ${facts.meeting})`,
    )
    .orderBy("recommendation.adopted", "desc")
    .orderBy("recommendation.id")
    .limit(MAX_LOOKED_THROUGH)
    .execute()
  if (earlier.length === 0) return []
  const byId = new Map(earlier.map((one) => [one.id, one]))
  const ids = [...byId.keys(), facts.id]
  const [texts, provisions] = [await textsOf(caller, ids), await provisionsOf(caller, ids)]
  const refs = (id: string) => (provisions.get(id) ?? []).map(({ ref }) => ref)
  const items = earlier.flatMap(({ id }) =>
    (texts.get(id) ?? []).map(({ lang, text }) => ({
      id: `${id} ${lang}`,
      lang,
      text,
      provisions: refs(id),
    })),
  )
  const own = wordsIn(texts.get(facts.id) ?? [], [facts.lang])
  const index = makeIndex(items, lexica())
  const query = { lang: own.lang, text: own.text, provisions: refs(facts.id) }
  const found = like(index, query, { limit: MAX_ALIKE * 6, floor: FLOOR })
  const best = new Map(found.toReversed().map((one) => [one.id.split(" ")[0] ?? "", one]))
  return [...best]
    .toSorted(([, one], [, other]) => other.score - one.score)
    .slice(0, MAX_ALIKE)
    .flatMap(([id, { why }]) => {
      const one = byId.get(id)
      if (!one) return []
      const words = wordsIn(texts.get(id) ?? [], [langOf(caller), one.lang])
      return [{ id, symbol: one.symbol, adopted: one.adopted, words, because: [...why.wording] }]
    })
}

import type { Caller } from "../../platform/room.ts"
import { wordsOfThings } from "../../secretariat/texts/words-of-things.ts"
import { getReview, keeps } from "../reviews/find-review.ts"
import { valueOf } from "../reviews/procedure/procedure.ts"
import { procedureAt } from "../reviews/procedure/versions.ts"
import type { OutcomeFacts } from "./find-outcome.ts"
import { OUTCOME } from "./outcome.ts"
import type { Outcome } from "./views.ts"

/** The secretariat's to do, for the outputs that the procedure of the review has translated. */
export async function mayTranslate(
  caller: Caller,
  { whole, output, review }: OutcomeFacts,
): Promise<boolean> {
  if (!whole || !keeps(caller.actor)) return false
  const { procedure } = await procedureAt(caller, (await getReview(caller, review)).procedure)
  return valueOf(procedure, "translated").includes(output)
}

/** Of the State's comment on a part, the name under which it is a text. */
export const COMMENT = "comment:"

/** The parts that are shown in the other languages, as far as they are translated. */
export async function translationsOf(
  caller: Caller,
  { id, negotiation }: OutcomeFacts,
  shown: ReadonlySet<string>,
): Promise<Outcome["translations"]> {
  if (negotiation === null || shown.size === 0) return []
  const texts = await wordsOfThings(caller, { thing: OUTCOME, subjects: [id], negotiation })
  return texts.flatMap(({ field, lang: own, words }) => {
    const comment = field.startsWith(COMMENT)
    const part = comment ? field.slice(COMMENT.length) : field
    if (!shown.has(part)) return []
    const others = words.filter(({ lang }) => lang !== own)
    return others.map(({ lang, body, stale }) => ({ part, comment, lang, body, stale }))
  })
}

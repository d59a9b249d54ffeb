import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { addText } from "../../secretariat/texts/add-text.ts"
import { openNegotiation } from "../../secretariat/texts/open-negotiation.ts"
import { getReview, reviewersOf } from "../reviews/find-review.ts"
import { chainOf, partiesIn } from "../reviews/review.ts"
import { getOutcome, type OutcomeFacts } from "./find-outcome.ts"
import { OUTCOME } from "./outcome.ts"
import { showOutcome } from "./show-outcome.ts"
import { COMMENT, mayTranslate } from "./translated.ts"
import type { Outcome } from "./views.ts"

/**
 * Puts an output into the translators' queue: each part and each comment a text of its own, whose authoritative language
 * is that in which it was cleared. Refuses with `observations.problem_translating` (409) a second time.
 */
export async function translateOutcome(caller: Caller, input: { outcome: string }): Promise<Outcome> {
  const facts = await getOutcome(caller, input.outcome)
  const [part] = facts.content

  caller.ask(await mayTranslate(caller, facts), "outcome.translate")
  if (facts.negotiation !== null || !part) throw problem("observations.problem_translating", 409)

  const review = await getReview(caller, facts.review)
  const reviewers = (await reviewersOf(caller, [review.id])).get(review.id) ?? []
  const negotiation = await openNegotiation(caller, {
    body: `review-${review.id.replaceAll("-", "").slice(-20)}`,
    title: `${review.state}, ${review.phase}`,
    lang: part.lang,
    participants: partiesIn(review, reviewers).map((party) => ({ party, class: "parties" })),
    matter: review.id,
  })
  const about = { negotiation, thing: OUTCOME, subject: facts.id }
  for (const [index, text] of textsOf(facts).entries())
    await addText(caller, { ...about, ...text, position: String(index + 1).padStart(4, "0") })
  const kept = await caller.db
    .updateTable("outcome")
    .set({ negotiation })
    .where("id", "=", facts.id)
    .where("negotiation", "is", null)
    .returning("id")
    .executeTakeFirst()
  if (!kept) throw problem("observations.problem_translating", 409)

  await caller.record("outcome.translate", facts.id, { negotiation, ...chainOf(review) })
  return showOutcome(caller, input)
}

function textsOf({ content }: OutcomeFacts) {
  return content.flatMap(({ part: field, lang, body, comment }) => [
    { field, lang, body },
    ...(comment ? [{ field: `${COMMENT}${field}`, ...comment }] : []),
  ])
}

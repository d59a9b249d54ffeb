import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { addText } from "../../secretariat/texts/add-text.ts"
import { openNegotiation } from "../../secretariat/texts/open-negotiation.ts"
import { getReview, keeps, reviewersOf } from "../reviews/find-review.ts"
import { chainOf, partiesIn } from "../reviews/review.ts"
import { getOutcome } from "./find-outcome.ts"
import { OUTCOME } from "./outcome.ts"
import { showOutcome } from "./show-outcome.ts"
import type { Outcome } from "./views.ts"

/**
 * Puts the summary into the translators' queue: a text of its own, whose authoritative language is that in which it was
 * cleared. Refuses with `observations.problem_translating` (409) a second time.
 */
export async function translateSummary(caller: Caller, input: { outcome: string }): Promise<Outcome> {
  const facts = await getOutcome(caller, input.outcome)
  const [part] = facts.content

  caller.ask(facts.whole && keeps(caller.actor) && facts.output === "summary", "outcome.translate")
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
  const text = { negotiation, thing: OUTCOME, subject: facts.id, field: "summary", position: "1" }
  await addText(caller, { ...text, body: part.body })
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

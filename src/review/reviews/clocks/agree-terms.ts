import type { z } from "zod"
import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { happened } from "../happen.ts"
import { valueOf } from "../procedure/procedure.ts"
import { chainOf } from "../review.ts"
import { showReview } from "../show-review.ts"
import type { Review } from "../views.ts"
import type { TermsAgreed } from "./inputs.ts"
import { dayBegins, forChange } from "./standing-to-change.ts"

const MAX_VERSIONS = 50

/**
 * Records what the opening call agreed as the terms of this review; a later version replaces it and leaves it readable.
 * Refuses more languages than the procedure allows, and others than its own.
 */
export async function agreeTerms(caller: Caller, input: z.output<typeof TermsAgreed>): Promise<Review> {
  const { review, stood, can } = await forChange(caller, input.review)

  caller.ask(can.agree, "review.agreeTerms")
  const { of, most } = valueOf(stood.procedure, "languages")
  const chosen = [...new Set(input.languages)]
  if (chosen.length > most || chosen.some((lang) => !of.includes(lang))) {
    const code = "reviews.problem_languages"
    throw problem(code, 422, {
      values: { limit: most },
      fields: { languages: { code, values: { limit: most } } },
    })
  }
  const { last } = await caller.db
    .selectFrom("review_terms")
    .select(({ fn }) => fn.max("number").as("last"))
    .where("review", "=", review.id)
    .executeTakeFirstOrThrow()
  const number = (last ?? 0) + 1
  if (number > MAX_VERSIONS) throw problem("reviews.problem_too_many", 422)
  const { held, division, calendar, contact, lang } = input
  await caller.db
    .insertInto("review_terms")
    .values({
      id: caller.newId(),
      review: review.id,
      number,
      held,
      division,
      calendar,
      contact,
      lang,
      languages: chosen,
      by_account: caller.actor.account,
      at: caller.now,
    })
    .execute()
  await happened(caller, review, { act: "terms_agreed", party: review.state, at: earlier(caller.now, held) })

  await caller.record("review.agreeTerms", review.id, { number, ...chainOf(review) })
  return showReview(caller, input)
}

/** The call was on that day; one of today is recorded at this moment. */
function earlier(now: Date, held: string): Date {
  const day = dayBegins(held)
  return day < now ? day : now
}

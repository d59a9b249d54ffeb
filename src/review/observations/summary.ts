import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { lockReview, requireUnderWay } from "../reviews/find-review.ts"
import { valueOf } from "../reviews/procedure/procedure.ts"
import { chainOf } from "../reviews/review.ts"
import { countWords } from "./budget.ts"
import type { observations } from "./contract.ts"
import { listObservations } from "./list-observations.ts"
import { standing, type Standing } from "./standing.ts"
import type { Observations, Summary } from "./views.ts"

/** The newest wording of the summary; the parties of the review and the secretariat read it. */
export async function findSummary(
  { db }: Pick<Caller, "db">,
  { review, procedure }: Standing,
): Promise<Summary | null> {
  const found = await db
    .selectFrom("review_summary")
    .select(["number", "lang", "body"])
    .where("review", "=", review.id)
    .orderBy("number", "desc")
    .limit(1)
    .$castTo<Pick<Summary, "number" | "lang" | "body">>()
    .executeTakeFirst()
  if (!found) return null
  const words = countWords(found.body, found.lang)
  return { ...found, words, budget: valueOf(procedure, "summary_words") }
}

/** Writes the summary, anew each time; refuses none that is too long, but nobody clears it so. */
export async function writeSummary(
  caller: Caller,
  input: Input<typeof observations.writeSummary>,
): Promise<Observations> {
  const review = await lockReview(caller, input.review)
  const stands = await standing(caller, review)

  caller.ask(stands.drafts.length > 0 || stands.keeper, "summary.write")
  requireUnderWay(review)
  const before = await findSummary(caller, stands)
  if (before && input.number !== undefined && input.number !== before.number) throw overtaken()

  const { lang, body } = input
  const number = (before?.number ?? 0) + 1
  await caller.db
    .insertInto("review_summary")
    .values({
      review: review.id,
      number,
      lang,
      body: body.replaceAll(/\r\n?/g, "\n").normalize("NFC"),
      party: stands.drafts[0] ?? null,
      by_account: String(caller.actor.account),
      at: caller.now,
    })
    .execute()

  await caller.record("summary.write", review.id, { number, ...chainOf(review) })
  return listObservations(caller, input)
}

/** Somebody else wrote in the meantime: nothing of hers is overwritten unseen. */
function overtaken() {
  return problem("observations.problem_overtaken", 409)
}

import { sql } from "kysely"
import { problem, notFound } from "../../platform/problem.ts"
import type { Actor, Caller } from "../../platform/room.ts"
import { may, partiesOf } from "../../secretariat/access/may.ts"
import { released } from "../../secretariat/access/releases.ts"
import { MAX_REVIEWERS, partiesIn, type Reviewer, type ReviewFacts } from "./review.ts"

const columns = [
  "review.id",
  "review.mechanism",
  "review.procedure",
  "review.pack",
  "review.draw",
  "review.state",
  "review.phase",
  "review.cluster",
  "review.start_group",
  "review.instruments",
  "review.status",
  "review.at",
] as const

/** The one door to reviews: those released, now, to a circle of the caller's. */
export function visibleReviews(caller: Caller) {
  return caller.db
    .selectFrom("review")
    .where(released(caller, sql.ref("review.id")))
    .select(columns)
    .$castTo<ReviewFacts>()
}

export async function getReview(caller: Caller, id: string): Promise<ReviewFacts> {
  const found = await visibleReviews(caller).where("review.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** The same, with its row locked until the deed is done: what happens in one review happens one after another. */
export async function lockReview(caller: Caller, id: string): Promise<ReviewFacts> {
  await getReview(caller, id)
  await caller.db.selectFrom("review").select("id").where("id", "=", id).forUpdate().execute()
  return getReview(caller, id)
}

/** What is over stays as it was. Refuses with `reviews.problem_over` (409). */
export function requireUnderWay({ status }: Pick<ReviewFacts, "status">): void {
  if (status !== "under_way") throw problem("reviews.problem_over", 409)
}

/** Who reviews now, of one review or of several, by review. */
export async function reviewersOf(
  caller: Pick<Caller, "db">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Reviewer[]>> {
  if (ids.length === 0) return new Map()
  const rows = await caller.db
    .selectFrom("review_reviewer")
    .select(["review", "party", "place", "only_for"])
    .where("review", "in", [...ids])
    .where("until", "is", null)
    .orderBy("place")
    .orderBy("only_for", (order) => order.asc().nullsFirst())
    .orderBy("party")
    .limit(ids.length * MAX_REVIEWERS)
    .execute()
  return Map.groupBy(rows, ({ review }) => review)
}

/** In what part somebody stands in a review: for which of its parties, and whether for the secretariat. */
export type Standing = {
  readonly parties: readonly string[]
  readonly own: readonly string[]
  readonly keeper: boolean
}

export async function standingIn(caller: Caller, review: ReviewFacts): Promise<Standing> {
  const reviewers = (await reviewersOf(caller, [review.id])).get(review.id) ?? []
  const parties = partiesIn(review, reviewers)
  const acting = partiesOf(caller.actor)
  return { parties, own: parties.filter((party) => acting.includes(party)), keeper: keeps(caller.actor) }
}

/** The secretariat keeps reviews: it starts, records and closes them. */
export function keeps(actor: Actor): boolean {
  return may(actor, "review.keep")
}

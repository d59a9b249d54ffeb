import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../../secretariat/access/circle.ts"
import { release } from "../../secretariat/access/releases.ts"
import { partiesIn, REVIEW, type Reviewer, type ReviewFacts } from "./review.ts"

/**
 * The audiences of one review, by circle id. `team`: the reviewing States' people named for it, alone. `review`: all
 * its parties' people named for it. `secretariat`, and the missions of its parties, which keep their State's access
 * when whoever they had named leaves.
 */
export type ReviewCircles = {
  readonly team: string
  readonly review: string
  readonly secretariat: string
  readonly missions: readonly string[]
}

/** The circles of a review as its parties are now; makes the rows that are missing and takes out who reviews no more. */
export async function circlesOfReview(
  caller: Caller,
  review: Pick<ReviewFacts, "id" | "state">,
  reviewers: readonly Reviewer[],
): Promise<ReviewCircles> {
  const { db, newId } = caller
  const teamParties = reviewers.map(({ party }) => party)
  const parties = partiesIn(review, reviewers)
  const matter = review.id
  const team = await ensureCircle(db, { kind: "team", matter, parties: teamParties }, newId)
  const whole = await ensureCircle(db, { kind: "review", matter, parties }, newId)
  await db
    .deleteFrom("circle_party")
    .where("circle", "in", [team, whole])
    .where((row) =>
      row.or([
        row.and([row("circle", "=", team), row("party", "not in", teamParties)]),
        row.and([row("circle", "=", whole), row("party", "not in", parties)]),
      ]),
    )
    .execute()
  const missions: string[] = []
  for (const party of parties) missions.push(await ensureCircle(db, { kind: "mission", party }, newId))
  return {
    team,
    review: whole,
    secretariat: await ensureCircle(db, { kind: "secretariat" }, newId),
    missions,
  }
}

/** Lets a review be seen by its parties, their missions and the secretariat, and by nobody else. */
export async function releaseReview(
  caller: Caller,
  review: Pick<ReviewFacts, "id">,
  { review: parties, secretariat, missions }: ReviewCircles,
): Promise<void> {
  for (const circle of [secretariat, parties, ...missions])
    await release(caller, { kind: REVIEW, id: review.id }, circle)
}

import type { Actor, Caller } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import { getReview, keeps, reviewersOf } from "../reviews/find-review.ts"
import { valueOf, type Procedure } from "../reviews/procedure/procedure.ts"
import { procedureAt } from "../reviews/procedure/versions.ts"
import type { Reviewer, ReviewFacts } from "../reviews/review.ts"
import { clearsIn } from "../reviews/who-clears.ts"

/** How the caller stands in a review: for which States she drafts and clears, and whether for the secretariat. */
export type Standing = {
  readonly review: ReviewFacts
  readonly reviewers: readonly Reviewer[]
  readonly procedure: Procedure
  /** Reviewing States for which she drafts, and those for which she clears. */
  readonly drafts: readonly string[]
  readonly clears: readonly string[]
  /** Whether she clears for the State under review. */
  readonly state: boolean
  readonly keeper: boolean
  /** The list was handed on and is frozen. */
  readonly frozen: boolean
}

export async function standingFor(caller: Caller, id: string): Promise<Standing> {
  return standing(caller, await getReview(caller, id))
}

export async function standing(caller: Caller, review: ReviewFacts): Promise<Standing> {
  const reviewers = (await reviewersOf(caller, [review.id])).get(review.id) ?? []
  const { procedure } = await procedureAt(caller, review.procedure)
  const { actor } = caller
  const handed = await caller.db
    .selectFrom("outcome")
    .select("id")
    .where("review", "=", review.id)
    .where("output", "=", "observations")
    .executeTakeFirst()
  const clearing = (party: string) => clearsIn(actor, procedure, { party, matter: review.id })
  return {
    review,
    reviewers,
    procedure,
    drafts: reviewers.map(({ party }) => party).filter((party) => mayDraft(actor, party, review.id)),
    clears: reviewers.map(({ party }) => party).filter(clearing),
    state: clearing(review.state),
    keeper: keeps(actor),
    frozen: handed !== undefined,
  }
}

function mayDraft(actor: Actor, party: string, matter: string): boolean {
  return may(actor, "state.draft", { party, matter }) || may(actor, "state.clear", { party, matter })
}

/** What becomes of a line without agreement, by the procedure of this review. */
export function withoutAgreement({ procedure }: Standing) {
  return valueOf(procedure, "without_agreement")
}

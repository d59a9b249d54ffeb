import type { Moves } from "../../platform/moves.ts"

export const REVIEW = "review"

export const statuses = ["under_way", "closed", "ceased"] as const
export type Status = (typeof statuses)[number]

/** The life of a review. Where it stands in between follows from what has happened, see `steps.ts`. */
export const moves = {
  close: { from: ["under_way"], to: "closed" },
  cease: { from: ["under_way"], to: "ceased" },
} as const satisfies Moves<Status>

/** More reviewers than any rule of a draw allows over all instruments. */
export const MAX_REVIEWERS = 12
export const MAX_PHASES = 20

/** A review as its row says it, before anybody's leave is looked at. */
export type ReviewFacts = {
  readonly id: string
  /** The treaty process, by the code of its procedure. */
  readonly mechanism: string
  /** The versions of procedure and treaties on which it stays. */
  readonly procedure: string
  readonly pack: string
  readonly draw: string | null
  readonly state: string
  readonly phase: number
  readonly cluster: string
  readonly start_group: number | null
  readonly instruments: readonly string[]
  readonly status: Status
  readonly at: Date
}

/** A reviewing State; with `only_for`, an additional one for what another is not party to. */
export type Reviewer = {
  readonly party: string
  readonly place: number
  readonly only_for: readonly string[] | null
}

/** The State under review and those that review it now, in this order. */
export function partiesIn(review: Pick<ReviewFacts, "state">, reviewers: readonly Reviewer[]): string[] {
  return [review.state, ...reviewers.map(({ party }) => party)]
}

/** Deeds of one review stand on a chain of its own, which its parties and the secretariat read. */
export function chainOf(review: { readonly id: string }): { chain: string } {
  return { chain: `review-${review.id}` }
}

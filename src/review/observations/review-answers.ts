import type { Caller } from "../../platform/room.ts"
import type { ReviewFacts } from "../reviews/review.ts"

/** The newest submitted version of each answer of a review that the caller sees, by question. */
export async function newestAnswers(
  _: Caller,
  __: Pick<ReviewFacts, "id">,
): Promise<ReadonlyMap<string, number>> {
  return new Map()
}

import type { Caller } from "../../platform/room.ts"
import { visibleThreads } from "../../secretariat/threads/find-thread.ts"
import { getReview } from "../reviews/find-review.ts"
import { REVIEW } from "../reviews/review.ts"
import { readSubmitted } from "./review-answers.ts"
import type { AnswersRead } from "./views.ts"

/** What the reviewing States read: the answers as submitted last, which of them changed, and how many threads each has. */
export async function showAnswers(caller: Caller, input: { review: string }): Promise<AnswersRead> {
  const review = await getReview(caller, input.review)
  const read = await readSubmitted(caller, review)
  const counts = await caller.db
    .selectFrom(visibleThreads(caller).as("thread"))
    .select(["thread.field", ({ fn }) => fn.countAll<string>().as("count")])
    .where("thread.thing", "=", REVIEW)
    .where("thread.subject", "=", review.id)
    .groupBy("thread.field")
    .execute()
  const threads = new Map(counts.map(({ field, count }) => [field, Number(count)]))
  return {
    review: review.id,
    state: review.state,
    submission: read?.submission ?? null,
    version: read?.version ?? null,
    answers: (read?.answers ?? []).map(({ redline, ...answer }) => ({
      ...answer,
      redline: redline && [...redline],
      threads: threads.get(answer.question) ?? 0,
    })),
  }
}

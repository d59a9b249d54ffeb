import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { planAlarms } from "./plan-alarms.ts"
import { stepsOf } from "./procedure/procedure.ts"
import type { Act } from "./procedure/rules.ts"
import { procedureAt } from "./procedure/versions.ts"
import type { ReviewFacts } from "./review.ts"

type Done = {
  readonly act: Act
  /** Which party did it; needed where each party has a step of its own. */
  readonly party: string
  /** When it happened, if not now. */
  readonly at?: Date
}

/**
 * For rooms above: something was done that may end a step of the review. What its procedure has no step for is left
 * alone, and so is what has ended already. The caller has asked leave and leaves the record.
 */
export async function happened(caller: Caller, review: ReviewFacts, { act, party, at }: Done): Promise<void> {
  const { procedure } = await procedureAt(caller, review.procedure)
  const step = stepsOf(procedure).find((one) => one.act === act)
  if (!step) return
  const own = step.by === "each" || step.by === "reviewers"
  if (step.by === "reviewers" && party === review.state) return
  await keepEvent(caller, review, { kind: step.step, party: own ? party : null, happened: at ?? caller.now })
}

export type NewEvent = { readonly kind: string; readonly party: string | null; readonly happened: Date }

/** Keeps an event unless one of its kind stands, and plans the reminders anew. @returns whether it was new */
export async function keepEvent(caller: Caller, review: ReviewFacts, event: NewEvent): Promise<boolean> {
  if (event.happened > caller.now && event.kind !== "start") throw inFuture()
  const id = caller.newId()
  const kept = await caller.db
    .insertInto("review_event")
    .values({ id, review: review.id, ...event, at: caller.now, by_account: caller.actor.account })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!kept) return false
  await planAlarms(caller, review)
  return true
}

/** What has not happened yet is planned and not recorded. */
function inFuture() {
  const code = "reviews.problem_future"
  return problem(code, 422, { fields: { happened: { code } } })
}

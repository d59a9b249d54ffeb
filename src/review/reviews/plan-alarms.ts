import { alarms } from "../../platform/clocks.ts"
import { enqueue } from "../../platform/jobs.ts"
import type { Caller } from "../../platform/room.ts"
import { clocksOf } from "./history-of-review.ts"
import type { ReviewFacts } from "./review.ts"
import { standReviews, type Stood } from "./stand.ts"
import { withJoint } from "./steps.ts"

/** Everything that is to be reminded of in one review stays below. */
const MAX_ALARMS = 500

/** The worker that sends the reminders of one review. */
export const REMIND = "reviews.remind"

/**
 * After every change of what has happened: what was planned and has not gone out is replaced by what holds now, and the
 * next of it is waited for.
 */
export async function planAlarms(caller: Caller, review: ReviewFacts): Promise<void> {
  const { db, now, house } = caller
  await db.deleteFrom("review_alarm").where("review", "=", review.id).where("fired", "is", null).execute()
  if (review.status !== "under_way") return
  const [stood] = await standReviews(caller, [review])
  const rows = stood ? alarmsOf(stood).filter(({ due }) => due > now) : []
  const next = rows.toSorted((one, other) => one.due.getTime() - other.due.getTime())[0]
  if (!next) return
  const values = rows.slice(0, MAX_ALARMS).map((row) => ({ id: caller.newId(), review: review.id, ...row }))
  await db
    .insertInto("review_alarm")
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const data = { review: review.id, rehearsal: house.rehearsal, origin: house.origin }
  await enqueue(caller, REMIND, { data, after: next.due })
}

/** The reminders that follow from a history, for steps that wait now. */
export function alarmsOf({ steps, history }: Pick<Stood, "steps" | "history">) {
  const clocks = clocksOf(history, steps)
  const events = withJoint(steps, history.events)
  return steps
    .filter(({ met }) => met === null)
    .flatMap(({ id, step, party, clock }) =>
      alarms(clock.rule, { ...clocks.steps?.[id], events }).map(({ kind, at, to }) => ({
        step,
        party,
        kind,
        receiver: to,
        due: new Date(at),
      })),
    )
}

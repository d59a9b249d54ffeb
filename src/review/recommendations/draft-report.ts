import type { Input } from "../../platform/contract.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { partiesOf } from "../../secretariat/access/may.ts"
import type { recommendations } from "./contract.ts"
import { visibleRecommendations } from "./find-recommendation.ts"
import { stepsOf, visibleFollowUps } from "./follow-up.ts"
import { toRows } from "./list-recommendations.ts"
import { MAX_OF_MEETING } from "./recommendation.ts"
import { toStep } from "./to-follow-up.ts"
import type { OwnReport } from "./views.ts"

/**
 * A State's own report, from its own entries and for its own people: what was recommended, of one meeting or of all, and
 * where the State stands. Handing it to anybody is another deed.
 */
export async function draftReport(
  caller: Caller,
  { party, meeting }: Input<typeof recommendations.draftReport>,
): Promise<OwnReport> {
  if (!partiesOf(caller.actor).includes(party)) throw notFound()
  let query = visibleRecommendations(caller)
  if (meeting) query = query.where("recommendation.meeting", "=", meeting)
  const found = await query
    .orderBy("recommendation.adopted", "desc")
    .orderBy("recommendation.meeting", "desc")
    .orderBy("recommendation.place")
    .limit(MAX_OF_MEETING)
    .execute()
  const ids = found.map(({ id }) => id)
  const mine = visibleFollowUps(caller).where("follow_up.party", "=", party)
  const own = ids.length === 0 ? [] : await mine.where("follow_up.recommendation", "in", ids).execute()
  const steps = await stepsOf(caller, own)
  const last = new Map(own.map(({ id, recommendation }) => [recommendation, steps.get(id)?.[0]]))
  const rows = await toRows(caller, found)
  const entries = rows.map((row) => {
    const step = last.get(row.id)
    return { ...row, step: step ? toStep(step) : null }
  })
  const meetings = new Map(
    rows.map((row) => [row.meeting, [row.body_name, row.symbol ?? row.adopted ?? ""].join(" · ")]),
  )
  return { party, entries, meetings: [...meetings].map(([id, name]) => ({ id, name })) }
}

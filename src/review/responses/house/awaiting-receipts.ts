import type { Caller } from "../../../platform/room.ts"
import type { WorkItem } from "../../../secretariat/identity/work.ts"
import { mayClear, visibleResponses } from "../find-response.ts"
import { getSubmission } from "../find-submission.ts"
import { submissionPath } from "../pages/paths.ts"
import { rowOf } from "../row-of.ts"
import { exchangeOf } from "./exchange.ts"

/** The newest of them are asked after; a State has a few under way at once. */
const MAX_AWAITED = 10

/**
 * In a State's own house: what its focal point has submitted, corrected or withdrawn and the secretariat has not yet
 * said that it received.
 */
export async function awaitingReceipts(caller: Caller): Promise<WorkItem[]> {
  const { placement } = caller.house
  if (placement === null) return []
  const found = await visibleResponses(caller)
    .where("party", "=", placement)
    .where((row) =>
      row.exists(row.selectFrom("submission").whereRef("submission.response", "=", "response.id")),
    )
    .orderBy("response.at", "desc")
    .limit(MAX_AWAITED)
    .execute()
  const items: WorkItem[] = []
  for (const facts of found.filter((one) => mayClear(caller.actor, one))) {
    const sent = await getSubmission(caller, { submission: facts.outward })
    const exchange = await exchangeOf(caller, sent)
    if (!exchange?.addressed || exchange.received) continue
    const { title } = (await rowOf(caller, facts)).questionnaire
    const path = submissionPath({ submission: facts.outward })
    const since = sent.at.toISOString()
    items.push({ key: "responses.work_receipt", values: { title }, path, since, due: null, party: placement })
  }
  return items
}

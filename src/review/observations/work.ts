import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import { partiesOf } from "../../secretariat/access/may.ts"
import { MAX_WORK, type WorkItem, type WorkLists } from "../../secretariat/identity/work.ts"
import { partyNames } from "../../secretariat/directory/find-party.ts"
import { procedureAt } from "../reviews/procedure/versions.ts"
import { clearsIn } from "../reviews/who-clears.ts"
import { visibleObservations } from "./find-observation.ts"
import { observationsPath } from "./pages/paths.ts"

type Row = {
  readonly review: string
  readonly state: string
  readonly procedure: string
  readonly count: string
  readonly since: Date
}

/** Lines on which the State under review has to speak, and comments on which the reviewing States have to. */
export async function observationsWork(caller: Caller): Promise<WorkLists> {
  const parties = partiesOf(caller.actor)
  if (parties.length === 0) return { turn: [], waiting: [], deadlines: [] }
  const mine = sql<boolean>`review.state = any(${parties}::text[])`
  const reviewing = sql<boolean>`exists (select from review_reviewer where review_reviewer.review = review.id
    and review_reviewer.until is null and review_reviewer.party = any(${parties}::text[]))`
  const asked = await counted(caller, "proposed").where(mine).execute()
  const answered = await counted(caller, "commented").where(reviewing).execute()
  const waits = await counted(caller, "proposed").where(reviewing).execute()
  const nameOf = await partyNames(caller)
  const item = (key: string, { review, state, count, since }: Row, party: string | null): WorkItem => ({
    key,
    values: { state: nameOf(state), count: Number(count) },
    path: observationsPath({ review }),
    since: since.toISOString(),
    due: null,
    party,
  })
  const clearing: Row[] = []
  for (const row of asked) {
    const { procedure } = await procedureAt(caller, row.procedure)
    if (clearsIn(caller.actor, procedure, { party: row.state, matter: row.review })) clearing.push(row)
  }
  return {
    turn: [
      ...clearing.map((row) => item("observations.work_proposed", row, null)),
      ...answered.map((row) => item("observations.work_commented", row, null)),
    ],
    waiting: waits.map((row) => item("observations.work_waiting", row, row.state)),
    deadlines: [],
  }
}

function counted(caller: Caller, status: "proposed" | "commented") {
  return visibleObservations(caller)
    .innerJoin("review", "review.id", "observation.review")
    .where("observation.status", "=", status)
    .where("review.status", "=", "under_way")
    .clearSelect()
    .select(["observation.review", "review.state", "review.procedure"])
    .select(({ fn }) => [fn.countAll<string>().as("count"), fn.min<Date>("observation.at").as("since")])
    .groupBy(["observation.review", "review.state", "review.procedure"])
    .orderBy("since")
    .limit(MAX_WORK)
    .$castTo<Row>()
}

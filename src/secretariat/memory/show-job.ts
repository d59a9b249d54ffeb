import type { Caller } from "../../platform/room.ts"
import { getJob } from "./find-job.ts"
import { draftsOf } from "./drafts.ts"
import { toJobRow } from "./list-jobs.ts"
import type { Which } from "./registers.ts"
import { wordsWaiting, workIn } from "./segments/work-in-unit.ts"
import type { JobView } from "./views.ts"

/** Texts on one page. */
const PAGE = 100

type Asked = Which & { readonly from: number; readonly all: boolean }

/** One job with its texts: those that wait, or all of them. */
export async function showJob(caller: Caller, { from: start, all, ...which }: Asked): Promise<JobView> {
  const job = await getJob(caller, which)
  const drafts = await draftsOf(caller, which)
  const shown = job.units.filter(({ standing }) => all || standing !== "current")
  const units = shown.slice(start, start + PAGE).map((unit) => ({
    key: unit.key,
    label: unit.label,
    source: unit.source,
    standing: unit.standing,
    words: wordsWaiting(workIn(unit, { from: job.from, to: job.lang }), job.from),
    drafted: drafts.get(unit.key)?.number === unit.number,
  }))
  const next = start + PAGE < shown.length ? start + PAGE : null
  return { ...toJobRow(job), units, next, can: job.can }
}

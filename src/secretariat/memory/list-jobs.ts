import type { Caller } from "../../platform/room.ts"
import { jobsOf } from "./find-job.ts"
import type { Job } from "./registers.ts"
import { countWords } from "./segments/words-in.ts"
import { wordsWaiting, workIn } from "./segments/work-in-unit.ts"
import type { JobRow } from "./views.ts"

/** The queue: what was given to this translator, or is the secretariat's to approve, and how much of it waits. */
export async function listJobs(caller: Caller): Promise<{ jobs: JobRow[] }> {
  return { jobs: (await jobsOf(caller)).map(toJobRow) }
}

/** Only sentences that are new or changed count as waiting. */
export function toJobRow({ units, kind, subject, lang, from, symbol, body }: Job): JobRow {
  const pair = { from, to: lang }
  const waiting = units.filter(({ standing }) => standing !== "current")
  return {
    kind,
    subject,
    lang,
    from,
    symbol,
    body,
    texts: units.length,
    waiting: waiting.length,
    words: waiting.reduce((sum, unit) => sum + wordsWaiting(workIn(unit, pair), from), 0),
    of: units.reduce((sum, { source }) => sum + countWords(source, from), 0),
  }
}

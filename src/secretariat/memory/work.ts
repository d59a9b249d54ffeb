import type { Caller } from "../../platform/room.ts"
import { MAX_WORK, type WorkLists } from "../identity/work.ts"
import { entryOf } from "./find-job.ts"
import { toJobRow } from "./list-jobs.ts"
import { jobPath } from "./pages/paths.ts"
import { translatable } from "./registers.ts"

/** What waits for this translator, one line for each thing and language. */
export async function memoryWork(caller: Caller): Promise<WorkLists> {
  const turn: WorkLists["turn"] = []
  for (const { kind } of caller.registered(translatable)) {
    for (const { since, ...which } of await entryOf(caller, kind).list(caller)) {
      const job = await entryOf(caller, kind).find(caller, which)
      if (!job?.can.translate || turn.length === MAX_WORK) continue
      const { words, symbol } = toJobRow(job)
      const values = { kind, symbol: symbol ?? "", words }
      const item = { key: "memory.work_translate", values, path: jobPath(which) }
      if (words > 0) turn.push({ ...item, since: since.toISOString(), due: null, party: null })
    }
  }
  return { turn, waiting: [], deadlines: [] }
}

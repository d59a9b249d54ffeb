import type { Caller } from "../../platform/room.ts"
import { problem } from "../../platform/problem.ts"
import { getJob } from "./find-job.ts"
import type { Which } from "./registers.ts"
import { remember } from "./segments/remember.ts"
import { showJob } from "./show-job.ts"
import type { JobView } from "./views.ts"

/**
 * The secretariat approves the translations that are in step: their sentences enter the memory. Refuses with
 * `memory.problem_nothing_to_approve` (409) when none is.
 */
export async function approve(caller: Caller, which: Which): Promise<JobView> {
  const { kind, subject, body, symbol, from, chain, units, can } = await getJob(caller, which)

  caller.ask(can.approve, "translation.approve")

  const texts = units.flatMap(({ key, standing, source, translation }) =>
    standing === "current" && translation !== null ? [{ key, source, translation }] : [],
  )
  if (texts.length === 0) throw problem("memory.problem_nothing_to_approve", 409)
  const thing = { kind, subject, body, symbol, from, to: which.lang }
  const sentences = await remember(caller, { ...thing, standing: "approved", texts })

  await caller.record("translation.approve", subject, { lang: which.lang, sentences, chain })
  return showJob(caller, { ...which, from: 0, all: false })
}

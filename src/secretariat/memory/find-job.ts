import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { MAX_JOBS, translatable, type Job, type Translatable, type Which } from "./registers.ts"

/** The entry of a kind of thing, by its room. */
export function entryOf(caller: Caller, kind: string): Translatable {
  const entry = caller.registered(translatable).find((one) => one.kind === kind)
  if (!entry) throw notFound()
  return entry
}

/** The one way to a job: its own room says whether it is there for this caller. */
export async function getJob(caller: Caller, which: Which): Promise<Job> {
  const found = await entryOf(caller, which.kind).find(caller, which)
  if (!found) throw notFound()
  return found
}

/** Every job of hers, in the order of the rooms. */
export async function jobsOf(caller: Caller): Promise<Job[]> {
  const jobs: Job[] = []
  for (const entry of caller.registered(translatable)) {
    for (const { kind, subject, lang } of await entry.list(caller)) {
      if (jobs.length === MAX_JOBS) return jobs
      const found = await entry.find(caller, { kind, subject, lang })
      if (found) jobs.push(found)
    }
  }
  return jobs
}

/** The bodies for which she was given something to translate: their approved sentences are offered to her. */
export async function bodiesOf(caller: Caller): Promise<string[]> {
  const jobs = await jobsOf(caller)
  return [...new Set(jobs.flatMap(({ body, can }) => (can.translate || can.approve ? [body] : [])))]
}

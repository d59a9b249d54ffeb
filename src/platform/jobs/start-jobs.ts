import { PgBoss, type Db, type Job as TakenJob, type JobResult } from "pg-boss"
import { openDatabase, type Connection } from "../database.ts"
import type { JobWorker } from "../jobs.ts"
import { log, logBug } from "../log.ts"
import type { Database } from "../room.ts"
import { QUEUE } from "./queue.ts"

/** Jobs have connections of their own, so that they never wait for pages nor pages for them. */
export const JOB_CONNECTIONS = 3
/** Work for which a deed waits is looked for this often; work of the clock may wait longer. */
const POLL_SECONDS = 2
const CLOCK_POLL_SECONDS = 20
/** Jobs that one look takes; they are done one after another. */
const BATCH = 20
/** How long a stop waits for the work under way; what is not done by then is done after the next start. */
const STOP_MS = 20_000

export type Jobs = {
  readonly connection: Connection
  readonly workers: readonly JobWorker[]
  readonly now: () => Date
  readonly pollSeconds?: number
}

/**
 * Starts the workers: each job is taken by one process, tried again when it fails, and done again when its process
 * died. Work of the clock is done once, however many processes run.
 * @returns what stops them, letting the work under way finish
 */
export async function startJobs(jobs: Jobs): Promise<() => Promise<void>> {
  const { options } = jobs.connection.pool
  // The pool hides its password from a spread.
  const own = await openDatabase({ ...options, password: options.password }, { max: JOB_CONNECTIONS })
  const boss = openBoss(own)
  await boss.start()
  for (const worker of jobs.workers) await engage(boss, worker, { ...jobs, db: own.db })
  await dropOldSchedules(boss, jobs.workers)
  return async () => {
    await boss.stop({ graceful: true, timeout: STOP_MS })
    await own.close()
  }
}

/** The queue on tables that our migrations make; refuses to start on those of another version. */
export function openBoss({ pool }: Pick<Connection, "pool">): PgBoss {
  const db: Db = { executeSql: (text, values) => pool.query(text, values) }
  const boss = new PgBoss({
    db,
    createSchema: false,
    migrate: false,
    registerInstance: false,
    reindex: false,
  })
  boss.on("error", (thrown) => logBug("jobs failed", thrown))
  boss.on("warning", ({ data }) => log("jobs warning", { kind: (data as { type?: string }).type ?? "" }))
  return boss
}

type Engagement = Jobs & { db: Database }

async function engage(boss: PgBoss, worker: JobWorker, { db, now, pollSeconds }: Engagement): Promise<void> {
  const { name, every } = worker
  await boss.createQueue(name, QUEUE)
  const { policy: _, ...changeable } = QUEUE
  await boss.updateQueue(name, changeable)
  const pollingIntervalSeconds = pollSeconds ?? (every ? CLOCK_POLL_SECONDS : POLL_SECONDS)
  const options = {
    pollingIntervalSeconds,
    batchSize: BATCH,
    burstWhenBatchFull: true,
    perJobResults: true,
  } as const
  await boss.work<unknown, unknown, typeof options>(name, options, async (taken: TakenJob<unknown>[]) => {
    const results: JobResult[] = []
    for (const { id, data } of taken) results.push(await attempt(worker, { db, now: now() }, { id, data }))
    return results
  })
  if (every) await boss.schedule(name, every, null, { tz: "UTC" })
}

type Attempted = { id: string; data: unknown }

/** What went wrong stays in our log as kind and place; the queue's row keeps none of it, for it could quote content. */
async function attempt(
  worker: JobWorker,
  context: { db: Database; now: Date },
  job: Attempted,
): Promise<JobResult> {
  try {
    await worker.work(context, job.data)
    return { id: job.id, status: "completed" }
  } catch (thrown) {
    logBug("job failed", thrown, { job: worker.name, id: job.id })
    return { id: job.id, status: "failed", output: { failed: true } }
  }
}

/** A release that no longer has a worker takes its clock off, or jobs would pile up for nobody. */
async function dropOldSchedules(boss: PgBoss, workers: readonly JobWorker[]): Promise<void> {
  const known = new Set(workers.filter(({ every }) => every).map(({ name }) => name))
  for (const { name, key } of await boss.getSchedules()) {
    if (!known.has(name)) await boss.unschedule(name, key)
  }
}
